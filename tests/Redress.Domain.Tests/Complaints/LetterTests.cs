using Redress.Domain.Companies;
using Redress.Domain.Complaints;

namespace Redress.Domain.Tests.Complaints;

/// <summary>Which letters of a complaint may go, to whom and how.</summary>
public class ComplaintLetterTests
{
    readonly World _world = new();

    [Fact]
    public void A_consumer_gets_mail_by_consent_alone()
    {
        var complaint = _world.Open();

        Should.Throw<BrokenRuleException>(() => Send(complaint, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Email)).Message.ShouldContain("sends no letters by e-mail");
        Should.Throw<BrokenRuleException>(() => Send(complaint, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Portal));
        Send(complaint, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Mail).No.ShouldBe(1);
    }

    [Fact]
    public void A_company_reads_letters_in_Redress_once_it_knows_of_the_complaint()
    {
        Should.Throw<BrokenRuleException>(() => Send(_world.Open(), LetterKind.Warning, LetterTo.Company, LetterWay.Portal)).Message.ShouldContain("knows nothing");
        var complaint = _world.WithPoc();
        Should.Throw<BrokenRuleException>(() => Send(complaint, LetterKind.Closing, LetterTo.Company, LetterWay.Portal));
        Should.Throw<BrokenRuleException>(() => Send(complaint, LetterKind.Warning, LetterTo.Company, LetterWay.Mail, asks: true));
        var letter = Send(complaint, LetterKind.Warning, LetterTo.Company, LetterWay.Portal, asks: true);

        Should.Throw<BrokenRuleException>(() => complaint.ConfirmLetter(letter, _world.By(_world.Manager)));
        complaint.ConfirmLetter(letter, _world.By(_world.Drafter));
        Should.Throw<BrokenRuleException>(() => complaint.ConfirmLetter(letter, _world.By(_world.Poc)));
        complaint.Happenings[^1].Telling.People.ShouldBe([_world.Manager.Id]);
    }

    [Fact]
    public void What_is_left_open_is_filled_in_by_hand_on_paper_alone()
    {
        var complaint = _world.WithPoc();

        Should.Throw<BrokenRuleException>(() => Send(complaint, LetterKind.Warning, LetterTo.Company, LetterWay.Portal, $"Dear {LetterFields.Open}"));
        Send(complaint, LetterKind.Warning, LetterTo.Company, LetterWay.Mail, $"Dear {LetterFields.Open}");
    }

    [Fact]
    public void A_letter_to_the_company_does_not_name_a_restricted_complainant()
    {
        var complaint = _world.Open();
        complaint.Update(complaint.AsEntered() with { IsRestricted = true }, _world.By(_world.Manager));

        LetterFields.Fill(new(LetterTo.Company, "x", "{Consumer}, {Complaint ID}", LetterKind.Warning), "Department", "Dana", _world.Today, null, complaint.AboutFor(LetterTo.Company)).Text.ShouldBe("the consumer, C-2026-0000001");
        LetterFields.Fill(new(LetterTo.Consumer, "x", "{Consumer}", LetterKind.Acknowledgement), "Department", "Dana", _world.Today, null, complaint.AboutFor(LetterTo.Consumer)).Text.ShouldBe("Margaret Ellison");
    }

    ComplaintLetter Send(Complaint complaint, LetterKind kind, LetterTo to, LetterWay way, string text = "Hello.", bool asks = false)
        => complaint.SendLetter(Guid.NewGuid(), new LetterToSend(kind, to, way, new Letter("Department", "November 19, 2026", [], "Subject", text, []), asks), _world.By(_world.Manager));
}
