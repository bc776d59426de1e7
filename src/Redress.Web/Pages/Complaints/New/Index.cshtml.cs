using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.New;

[Needs(Right.EnterComplaints)]
public sealed class IndexModel : NewSubjectPage;
