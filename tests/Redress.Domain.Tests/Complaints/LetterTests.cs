using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

/// <summary>Which letters of a complaint may go, to whom and how.</summary>
public class ComplaintLetterTests
{
    const string Email = "m.ellison@example.com";

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

    [Fact]
    public void A_letter_by_email_acknowledges_once_its_PDF_goes_out_and_by_mail_where_none_could_be_made()
    {
        _world.Agency.SetLetters([], true, _world.By(Person.Of(_world.Agency, "Ada", "Holt", "admin@wa.demo", Role.AccountAdministrator)));
        var (goes, fails) = (Unacknowledged(), Unacknowledged());
        var (sent, failed) = (Send(goes, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Email), Send(fails, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Email));
        (goes.AcknowledgedOn, goes.MayBeMailed(sent)).ShouldBe((null, false));
        Should.Throw<BrokenRuleException>(() => fails.MarkMailed(failed, _world.Today, _world.By(_world.Manager)));

        goes.AddPdf(sent, new Document(Guid.NewGuid(), DocumentPart.Letter, "letter.pdf", "application/pdf", 1, "", _world.By(_world.Manager)), _world.By(_world.Manager));
        for (var tries = 0; tries < LetterPrint.MostTries; tries++) fails.LetterPrints[0].Failed("It is too much.", World.Now);

        (goes.AcknowledgedOn, fails.AcknowledgedOn, fails.MayBeMailed(failed)).ShouldBe((_world.Today, null, true));
        fails.MarkMailed(failed, _world.Today, _world.By(_world.Manager));
        (fails.AcknowledgedOn, fails.MayBeMailed(failed)).ShouldBe((_world.Today, false));
    }

    [Fact]
    public void What_is_offered_is_what_may_go()
    {
        var (closed, canceled) = (_world.Open(), _world.Open());
        closed.Close(new Closing(ClosureReason.NoViolationFound), [], _world.By(_world.Manager));
        canceled.Cancel("Twice.", [], _world.By(_world.Supervisor));

        foreach (var complaint in new[] { _world.Pending(), _world.Open(), closed, canceled })
            foreach (var kind in Enum.GetValues<LetterKind>())
                Goes(complaint, kind).ShouldBe(complaint.LettersNow().Contains(kind), $"{kind} of a complaint that is {complaint.Status}");
    }

    bool Goes(Complaint complaint, LetterKind kind)
    {
        try
        {
            Send(complaint, kind, LetterTo.Consumer, LetterWay.Mail);
            return true;
        }
        catch (BrokenRuleException)
        {
            return false;
        }
    }

    Complaint Unacknowledged() => Complaint.Enter("C-2026-0000003", _world.Agency, _world.Company,
        _world.Intake() with { AcknowledgedOn = null, Complainants = [new Complainant { FirstName = "Margaret", LastName = "Ellison", Email = Email, AgreesToEmail = true }] }, Routing.Bypass, _world.Manager, [], _world.By(_world.Manager));

    ComplaintLetter Send(Complaint complaint, LetterKind kind, LetterTo to, LetterWay way, string text = "Hello.", bool asks = false)
        => complaint.SendLetter(Guid.NewGuid(), new LetterToSend(kind, to, way, new Letter("Department", "November 19, 2026", [], "Subject", text, []), asks, way == LetterWay.Email ? Email : null), _world.By(_world.Manager));
}
