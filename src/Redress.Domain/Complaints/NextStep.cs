namespace Redress.Domain.Complaints;

/// <summary>What has to be done next on a complaint. Who has to do it follows from it.</summary>
public enum NextStep { Nothing, DecideReferral, Review, DecideAsk, ReviewAnswer, SendRequests, Acknowledge, Enroll, Answer, Close }

public enum Turn { Nobody, Us, Company, OtherAgency }

public static class NextSteps
{
    public static Turn Whose(this NextStep step) => step switch
    {
        NextStep.Nothing => Turn.Nobody,
        NextStep.DecideReferral => Turn.OtherAgency,
        NextStep.Enroll or NextStep.Answer => Turn.Company,
        _ => Turn.Us,
    };

    /// <summary>The verb behind "Us:" or "Company:" in lists.</summary>
    public static string Verb(this NextStep step) => step switch
    {
        NextStep.DecideReferral => "decide referral",
        NextStep.Review => "preliminary review",
        NextStep.DecideAsk => "decide what the company asks",
        NextStep.ReviewAnswer => "review answer",
        NextStep.SendRequests => "send requests",
        NextStep.Acknowledge => "acknowledge to consumer",
        NextStep.Enroll => "finish enrollment",
        NextStep.Answer => "answer",
        NextStep.Close => "close",
        _ => "",
    };
}
