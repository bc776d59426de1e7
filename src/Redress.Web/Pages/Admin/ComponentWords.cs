using Redress.Domain.Agencies;

namespace Redress.Web.Pages.Admin;

static class ComponentWords
{
    public static readonly IReadOnlyList<Components> Each = [Components.Complaints, Components.Examinations, Components.Investigations];

    /// <summary>"complaints and examinations".</summary>
    public static string Words(this Components components) => Each.Where(one => components.HasFlag(one)).Select(one => one.ToString().ToLowerInvariant()).ToList() switch
    {
        [] => "nothing",
        [var one] => one,
        [.. var before, var last] => $"{string.Join(", ", before)} and {last}",
    };
}
