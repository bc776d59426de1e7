using Redress.Domain.Companies;

namespace Redress.Web.Imports;

/// <summary>What hangs on a company, made of lines of the registry.</summary>
static class CompanyParts
{
    public static void Add(Company company, RegistryRow row)
    {
        switch (row)
        {
            case BranchRow branch:
                company.Branches.Add(new Branch { CompanyId = company.Id, NmlsId = branch.NmlsId, Street = branch.Street, City = branch.City, State = branch.State, Zip = branch.Zip });
                break;
            case IndividualRow person:
                company.Individuals.Add(new Individual { CompanyId = company.Id, NmlsId = person.NmlsId, Name = person.Name, NameKey = NameKey.Of(person.Name).Text, Title = person.Title });
                break;
            case LicenseRow license:
                company.Licenses.Add(new License
                {
                    CompanyId = company.Id, State = license.State, Type = license.Type, Number = license.Number, Status = license.Status ?? "",
                    IssuedOn = license.IssuedOn, StatusOn = license.StatusOn,
                });
                break;
            case NameRow name:
                company.OtherNames.Add(new CompanyName { CompanyId = company.Id, Name = name.Name, NameKey = NameKey.Of(name.Name).Compact, Kind = name.Kind, UntilOn = name.UntilOn });
                break;
            case ContactRow contact:
                company.Contacts.Add(new CompanyContact { CompanyId = company.Id, Kind = contact.Kind, Name = contact.Name, Email = contact.Email, Title = contact.Title, Phone = contact.Phone });
                break;
        }
    }
}
