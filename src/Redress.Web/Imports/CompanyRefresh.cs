using Redress.Domain;
using Redress.Domain.Companies;

namespace Redress.Web.Imports;

/// <summary>Brings one company that is here already in line with the registry. An empty value never overwrites.</summary>
sealed class CompanyRefresh(Company company, CompanyLines lines, RegistryLines registry, Stamp stamp, ImportReport report)
{
    const string NoLongerListed = "No longer listed";

    readonly List<string> _changed = [];

    public void Run()
    {
        if (lines.Company is { } row) Refresh(row);
        foreach (var part in lines.Parts) Refresh(part);
        if (lines.Company is not null) Gone();
    }

    void Refresh(CompanyRow row)
    {
        if (row.IsDepository != (company.Kind == CompanyKind.Depository))
        {
            report.Bad(new(row.Line, $"{company.SesId} is {(row.IsDepository ? "no " : "a ")}depository here; that cannot change."));
            return;
        }
        if (row.Name != company.Name && company.WasRenamedByHandFrom(row.Name))
            report.Keep(row.Line, $"{company.SesId} is called {company.Name} here; the file still says {row.Name}");
        else if (row.Name != company.Name)
        {
            company.Rename(row.Name, stamp);
            _changed.Add("name");
        }
        Set("nmls_id", row.NmlsId, company.NmlsId, value => company.NmlsId = value);
        Set("fdic_certificate", row.FdicCertificate, company.FdicCertificate, value => company.FdicCertificate = value);
        Set("rssd", row.Rssd, company.Rssd, value => company.Rssd = value);
        Set("street", row.Street, company.Street, value => company.Street = value);
        Set("city", row.City, company.City, value => company.City = value);
        Set("state", row.State, company.State, value => company.State = value);
        Set("zip", row.Zip, company.Zip, value => company.Zip = value);
        Set("phone", row.Phone, company.Phone, value => company.Phone = value);
        Set("website", row.Website, company.Website, value => company.Website = value);
        Set("business_types", row.BusinessTypes, company.BusinessTypes, value => company.BusinessTypes = value);
        Set("business_activities", row.BusinessActivities, company.BusinessActivities, value => company.BusinessActivities = value);
        Set("mail_domains", row.MailDomains, company.MailDomains, value => company.MailDomains = value);
        if (_changed.Count > 0) company.RefreshedAt = stamp.At;
        Tell(row, company.Name);
    }

    void Refresh(RegistryRow part)
    {
        switch (part)
        {
            case BranchRow row when company.Branches.Find(branch => branch.NmlsId == row.NmlsId) is { } branch:
                Set("street", row.Street, branch.Street, value => branch.Street = value);
                Set("city", row.City, branch.City, value => branch.City = value);
                Set("state", row.State, branch.State, value => branch.State = value);
                Set("zip", row.Zip, branch.Zip, value => branch.Zip = value);
                Tell(row, $"branch {row.NmlsId}");
                break;
            case IndividualRow row when company.Individuals.Find(person => person.NmlsId == row.NmlsId) is { } person:
                Set("name", row.Name, person.Name, value => (person.Name, person.NameKey) = (value, NameKey.Of(value).Text));
                Set("title", row.Title, person.Title, value => person.Title = value);
                Tell(row, $"{person.Name}, NMLS {row.NmlsId}");
                break;
            case LicenseRow row when company.Licenses.Find(license => license.State == row.State && license.Number == row.Number) is { } license:
                Set("type", row.Type, license.Type, value => license.Type = value);
                Set("status", row.Status, license.Status, value => license.Status = value);
                Set("issued_on", row.IssuedOn, license.IssuedOn, value => license.IssuedOn = value);
                Set("status_on", row.StatusOn, license.StatusOn, value => license.StatusOn = value);
                Tell(row, $"license {row.State} {row.Number}");
                break;
            case NameRow row when company.OtherNames.Find(name => name.Name == row.Name) is { } name:
                Set("kind", row.Kind, name.Kind, value => name.Kind = value);
                Set("until_on", row.UntilOn, name.UntilOn, value => name.UntilOn = value);
                Tell(row, name.Name);
                break;
            case ContactRow row when company.Contacts.Find(contact => contact.Kind == row.Kind && contact.Email == row.Email) is { } contact:
                Set("name", row.Name, contact.Name, value => contact.Name = value);
                Set("title", row.Title, contact.Title, value => contact.Title = value);
                Set("phone", row.Phone, contact.Phone, value => contact.Phone = value);
                Tell(row, contact.Email);
                break;
            default:
                CompanyParts.Add(company, part);
                report.New++;
                break;
        }
    }

    /// <summary>A license is marked, a contact goes; names, branches and people stay, since complaints may name them.</summary>
    void Gone()
    {
        foreach (var license in company.Licenses.Where(_ => registry.Has<LicenseRow>()))
        {
            if (license.Status == NoLongerListed || lines.Parts.OfType<LicenseRow>().Any(row => row.State == license.State && row.Number == license.Number)) continue;
            (license.Status, license.StatusOn) = (NoLongerListed, stamp.Today);
            report.Miss($"license {license.State} {license.Number} of {company.SesId}");
        }
        foreach (var contact in company.Contacts.Where(_ => registry.Has<ContactRow>()).ToList())
        {
            if (lines.Parts.OfType<ContactRow>().Any(row => row.Kind == contact.Kind && row.Email == contact.Email)) continue;
            company.Contacts.Remove(contact);
            report.Miss($"{contact.Kind.ToLowerInvariant()} {contact.Email} of {company.SesId}");
        }
    }

    void Set<T>(string column, T? said, T? now, Action<T> set)
    {
        if (said is null || said.Equals(now)) return;
        set(said);
        _changed.Add(column);
    }

    void Tell(RegistryRow row, string what)
    {
        if (_changed.Count == 0) report.Unchanged++;
        else report.Change(row.Line, $"{company.SesId}, {what}", _changed);
        _changed.Clear();
    }
}
