namespace Redress.Domain.Agencies;

/// <summary>The parts of the system that an agency works with. The map of participation shows them to everybody.</summary>
[Flags]
public enum Components
{
    None = 0,
    Complaints = 1,
    Examinations = 2,
    Investigations = 4,
}

/// <summary>A dated fact: with which components the agency takes part, as it says itself.</summary>
public sealed class ParticipationSetting : AgencyFact
{
    ParticipationSetting() { }

    internal ParticipationSetting(Agency agency, Components components, Stamp stamp)
    {
        Components = components;
        SetBy(agency, stamp);
    }

    public Components Components { get; private set; }
}

public sealed partial class Agency
{
    public const Components AllComponents = Components.Complaints | Components.Examinations | Components.Investigations;

    /// <summary>With what it takes part: nothing until it has said so.</summary>
    public Components TakesPartIn => Latest<ParticipationSetting>(null)?.Components ?? Components.None;

    /// <summary>Says with what the agency takes part. It is shown to everybody, also without signing in.</summary>
    /// <exception cref="BrokenRuleException">The actor does not keep the agency's profile, or nothing was changed.</exception>
    public void TakePartIn(Components components, Stamp stamp)
    {
        MustKeep(stamp);
        if ((components & ~AllComponents) != 0) throw new BrokenRuleException("There is no such component.");
        if (components == TakesPartIn) throw new BrokenRuleException("Nothing was changed.");
        facts.Add(new ParticipationSetting(this, components, stamp));
    }
}
