using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>"13 days" with the triangle, where the column already says that it is late.</summary>
[HtmlTargetElement("late", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LateWords : TagHelper
{
    public int Days { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("span", "due due--late");
        output.Content.SetHtmlContent(Shapes.Svg("late")).Append(DayWords.Count(Days, "day"));
    }
}
