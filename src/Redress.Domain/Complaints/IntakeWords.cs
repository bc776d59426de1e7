namespace Redress.Domain.Complaints;

public enum HowReceived { Web, Mail, Phone, Email, Fax, InPerson, Referral }

public enum Priority { Normal, High, Low }

/// <summary>Why a complaint deserves more care.</summary>
[Flags]
public enum CareFlags
{
    None = 0,
    OlderConsumer = 1,
    ServicememberOrVeteran = 2,
    LimitedEnglish = 4,
    Disability = 8,
    PressOrLegislativeInterest = 16,
}

public enum BusinessType
{
    Auction, CommercialBank, CreditUnion, CommercialFinance, ConsumerFinance, Debt, MoneyServiceBusiness,
    MortgageOrigination, MortgageServicing, TechnologyServiceProvider, Trust,
}

public enum PreferredContact { Mail, Phone, Email }

/// <summary>The words in which people read the lists of the intake form.</summary>
public static class IntakeWords
{
    public static string Words(this HowReceived how) => how switch { HowReceived.Email => "E-mail", HowReceived.InPerson => "In person", _ => how.ToString() };

    public static string Words(this BusinessType type) => type switch
    {
        BusinessType.CommercialBank => "Commercial Bank",
        BusinessType.CreditUnion => "Credit Union",
        BusinessType.CommercialFinance => "Commercial Finance",
        BusinessType.ConsumerFinance => "Consumer Finance",
        BusinessType.MoneyServiceBusiness => "Money Service Business",
        BusinessType.MortgageOrigination => "Mortgage Origination",
        BusinessType.MortgageServicing => "Mortgage Servicing",
        BusinessType.TechnologyServiceProvider => "Technology Service Provider",
        _ => type.ToString(),
    };

    public static string Words(this CareFlags flag) => flag switch
    {
        CareFlags.OlderConsumer => "Older consumer, 62 or over",
        CareFlags.ServicememberOrVeteran => "Servicemember or veteran",
        CareFlags.LimitedEnglish => "Limited English",
        CareFlags.PressOrLegislativeInterest => "Press or legislative interest",
        _ => flag.ToString(),
    };

    public static string Words(this PreferredContact contact) => contact == PreferredContact.Email ? "E-mail" : contact.ToString();

    public static IEnumerable<CareFlags> Each(this CareFlags flags) => Enum.GetValues<CareFlags>().Where(flag => flag != CareFlags.None && flags.HasFlag(flag));
}
