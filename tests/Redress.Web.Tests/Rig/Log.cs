using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Redress.Web.Tests.Rig;

/// <summary>Keeps the warnings and errors an office wrote, for the message of a test that fails.</summary>
public sealed class Log : ILoggerProvider
{
    readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string category) => new Writer(category, _lines);

    /// <summary>The last few, errors before warnings.</summary>
    public override string ToString() =>
        string.Join('\n', _lines.Reverse().OrderBy(line => line.StartsWith("Warning")).Take(4));

    public void Dispose()
    {
    }

    sealed class Writer(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? cause, Func<TState, Exception?, string> format)
        {
            if (IsEnabled(level))
            {
                lines.Enqueue($"{level} {category}: {format(state, cause)}\n{cause}".TrimEnd());
            }
        }
    }
}
