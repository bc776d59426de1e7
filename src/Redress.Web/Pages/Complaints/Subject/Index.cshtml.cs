using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Subject;

[Needs(Right.UpdateComplaints)]
public sealed class IndexModel : ChangedSubjectPage;
