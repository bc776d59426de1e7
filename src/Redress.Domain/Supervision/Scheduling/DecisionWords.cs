namespace Redress.Domain.Supervision.Scheduling;

/// <summary>What an agency does about a company that it could examine. Kept as words, so added to, never renamed.</summary>
public enum DecisionKind { ScheduleExam, Join, Accept, Leverage, NoAction }

/// <summary>How far a scheduling item has come. It follows from its dates.</summary>
public enum ItemState { Planned, Initiated, Dropped }

public static class DecisionWords
{
    public static string Words(this DecisionKind kind) => kind switch { DecisionKind.ScheduleExam => "Schedule exam", DecisionKind.NoAction => "No action", _ => kind.ToString() };

    /// <summary>It leans on an activity of another agency.</summary>
    public static bool NamesAnother(this DecisionKind kind) => kind is DecisionKind.Join or DecisionKind.Accept or DecisionKind.Leverage;

    /// <summary>What the agency that leads the other activity is asked by it; null: nothing.</summary>
    internal static AgencyRequestKind? Asks(this DecisionKind kind) => kind switch { DecisionKind.Accept => AgencyRequestKind.Accept, DecisionKind.Leverage => AgencyRequestKind.Leverage, DecisionKind.Join => AgencyRequestKind.Join, _ => null };

    /// <summary>It makes a scheduling item. Who joins works on the activity of the other agency.</summary>
    public static bool MakesItem(this DecisionKind kind) => kind is DecisionKind.ScheduleExam or DecisionKind.Accept or DecisionKind.Leverage;
}
