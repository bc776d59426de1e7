using System.Text;
using Redress.Domain.Access;

namespace Redress.Domain.Notices;

/// <summary>The table of notices as docs/notices.md holds it.</summary>
public static class NoticeDocument
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Who is told of what

            Made from `NoticeTable` and `Occasions` in the Domain; a test fails where this page is stale. Whoever acts is never told of the own act.
            A notice stands in the application at once. By mail it comes as each person chooses for its kind: at once, in the daily summary, or off.
            Mails name the complaint and the act, never the consumer or the content.

            ## On a record

            | act | the notice says | to | kind |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var row in NoticeTable.Rows) text.Append($"| {Spaced(row.Act.ToString())} | {row.Words} | {string.Join("; ", row.To.Select(Words))} | {row.Kind.Words()} |\n");
        text.Append("""

            “Point of contact or contact” is the Company POC; where nobody is, the Complaints Contact and the additional notice addresses.
            Supervisors hear of all complaints of their agency, Managers of their own and the agency’s tasks, unless they choose otherwise. Viewers are told nothing.
            When answers come, or a company asks for something, whoever sent the requests chose who hears.

            ## Outside a complaint

            | event | to | kind |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var one in Occasions.All) text.Append($"| {one.Event} | {one.To} | {one.Kind.Words()} |\n");
        text.Append("""

            Invitations, their reminders and codes, links to set a password, and changes of sign-in go by mail alone, at once.

            ## What can be chosen

            | kind | at once | daily summary | off |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var kind in Enum.GetValues<NoticeKind>())
            text.Append($"| {kind.Words()} | {string.Join(" | ", Enum.GetValues<NoticeDelivery>().Select(delivery => kind.Allows(delivery) ? "yes" : "no"))} |\n");
        return text.ToString();
    }

    static string Words(Audience audience) => audience switch
    {
        Audience.AgencyPoc => "Agency POC",
        Audience.AgencySupervisors => "those who hear of the whole agency",
        Audience.AgencyReviewers => "Supervisors and Managers",
        Audience.Supervisors => "all Supervisors",
        Audience.CompanyPocOrContact => "the company’s point of contact or contact",
        Audience.OtherAgency => "Supervisors and Managers of the other agency",
        Audience.OtherSupervisors => "Supervisors of the other agency",
        Audience.StaffDirectors => "Staff Directors of the lead agency",
        Audience.OtherStaffDirectors => "Staff Directors of the other agency",
        Audience.TaggedSupervisors => "Supervisors of the agencies that are tagged",
        Audience.CompanyContact => "the company’s contact",
        _ => "the person named",
    };

    internal static string Spaced(string name) => (name[..1] + string.Concat(name[1..].Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()))).Replace(" poc", " POC");
}
