using Redress.Web.Imports;

namespace Redress.Web.Commands;

/// <summary>One line that is written over, where somebody looks on.</summary>
sealed class ProgressLine(string what) : IProgress<ImportProgress>
{
    public void Report(ImportProgress progress)
    {
        if (Console.IsErrorRedirected) return;
        Console.Error.Write($"\r{progress.Rows,12:N0} {what} {progress.Share,5:P0}{(progress.Share >= 1 ? Environment.NewLine : "")}");
    }
}
