using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Records;

/// <summary>What may be written on a discussion board, by whom, and who is meant.</summary>
public class BoardTests
{
    readonly World _world = new();
    readonly Agency _oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");

    [Fact]
    public void All_Agencies_are_those_that_read_it()
    {
        var complaint = _world.Open();

        Write(complaint, "For all.", readers: [_world.Agency.Id, _oregon.Id], tags: [Tag.All]);

        complaint.Happenings[^1].Telling.Agencies.ShouldBe([_world.Agency.Id, _oregon.Id], ignoreOrder: true);
    }

    [Fact]
    public void Nobody_is_tagged_who_may_not_read_it()
    {
        var complaint = _world.Open();
        var owen = Person.Of(_oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);

        Should.Throw<BrokenRuleException>(() => Write(complaint, "Look.", tags: [new(owen.Id, null, "Owen Tsai, Oregon")], people: [owen])).Message.ShouldStartWith("Owen Tsai, Oregon may not read C-2026-0000001.");
        Should.Throw<BrokenRuleException>(() => Write(complaint, "Look.", tags: [new(null, _oregon.Id, "Oregon")])).Message.ShouldContain("needs access before it is tagged");
        Should.Throw<BrokenRuleException>(() => Write(complaint, "Look.", tags: [new(_world.Viewer.Id, null, "Lena")], people: [_world.Viewer])).Message.ShouldContain("takes no part");
        complaint.Posts.ShouldBeEmpty();
    }

    [Fact]
    public void A_reply_to_a_reply_hangs_on_the_first_post_and_tells_whom_it_answers()
    {
        var complaint = _world.Open();
        var first = Write(complaint, "First.");
        var reply = Write(complaint, "Second.", replyTo: first, by: _world.Supervisor);

        var third = Write(complaint, "Third.", replyTo: reply);

        third.ReplyToId.ShouldBe(first.Id);
        complaint.Happenings[^1].Telling.People.ShouldBe([_world.Supervisor.Id]);
    }

    [Fact]
    public void What_answers_a_post_that_says_who_complained_says_so_too()
    {
        var complaint = _world.Open();
        var first = Write(complaint, "Ms. Ellison called.", marks: true);
        var paper = new Document(Guid.NewGuid(), DocumentPart.Discussion, "call.txt", "text/plain", 1, "", _world.By(_world.Manager));

        var reply = Write(complaint, "She called me too.", replyTo: first, documents: [paper]);

        (reply.IdentifiesComplainant, paper.IdentifiesComplainant).ShouldBe((true, true));
        Write(complaint, "Something else.").IdentifiesComplainant.ShouldBeFalse();
    }

    [Fact]
    public void Of_a_restricted_complaint_what_says_who_complained_reaches_its_own_agency_alone()
    {
        var complaint = _world.Open();
        Guid[] both = [_world.Agency.Id, _oregon.Id];
        var owen = Person.Of(_oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);
        var theirs = Write(complaint, "Seen here too.", readers: both, by: owen);
        complaint.Update(complaint.AsEntered() with { IsRestricted = true }, _world.By(_world.Manager));

        Write(complaint, "Ms. Ellison called.", readers: both, tags: [Tag.All], marks: true);
        complaint.Happenings[^1].Telling.Agencies.ShouldBe([_world.Agency.Id]);
        Write(complaint, "She lives there.", replyTo: theirs, readers: both);
        complaint.Happenings[^1].Telling.People.ShouldBeEmpty("the post that it answers is marked since the restriction");

        Should.Throw<BrokenRuleException>(() => Write(complaint, "Look.", readers: both, tags: [new(owen.Id, null, "Owen Tsai, Oregon")], people: [owen], marks: true)).Message.ShouldBe("Owen Tsai, Oregon does not read what identifies the complainant. Take the tag away.");
        Should.Throw<BrokenRuleException>(() => Write(complaint, "Look.", readers: both, tags: [new(null, _oregon.Id, "Oregon")], marks: true));
        Write(complaint, "Look.", readers: both, tags: [new(owen.Id, null, "Owen Tsai, Oregon")], people: [owen]);
        complaint.Happenings[^1].Telling.People.ShouldBe([owen.Id]);
    }

    [Fact]
    public void It_goes_on_after_closing_and_reads_as_corrected_last()
    {
        var complaint = _world.Open();
        complaint.Close(new Closing(ClosureReason.NoViolationFound), [], _world.By(_world.Manager));
        var post = Write(complaint, "Frist.");

        complaint.CorrectPost(post, "First.", _world.By(_world.Manager, World.Now.AddMinutes(15)));

        complaint.TextOf(post).ShouldBe("First.");
        post.Text.ShouldBe("Frist.");
        Should.Throw<BrokenRuleException>(() => complaint.CorrectPost(post, "Last.", _world.By(_world.Manager, World.Now.AddMinutes(16))));
        Should.Throw<BrokenRuleException>(() => complaint.WithdrawPost(post, _world.By(_world.Supervisor)));
        complaint.WithdrawPost(post, _world.By(_world.Manager, World.Now.AddDays(3)));
        complaint.TextOf(post).ShouldBeNull();
        Should.Throw<BrokenRuleException>(() => Write(complaint, "Still there?", replyTo: post));
    }

    [Fact]
    public void Viewers_and_agencies_that_do_not_read_it_write_nothing()
    {
        var complaint = _world.Open();

        Should.Throw<BrokenRuleException>(() => Write(complaint, "No.", by: _world.Viewer));
        Should.Throw<BrokenRuleException>(() => Write(complaint, "No.", by: Person.Of(_oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager)));
        Should.Throw<BrokenRuleException>(() => Write(complaint, "No.", by: _world.Poc));
        Should.Throw<BrokenRuleException>(() => Write(complaint, " "));
        Should.Throw<BrokenRuleException>(() => Write(complaint, new string('x', Post.MostText + 1)));
    }

    Post Write(Complaint complaint, string text, Post? replyTo = null, Person? by = null, Guid[]? readers = null, Tag[]? tags = null, Person[]? people = null, bool marks = false, Document[]? documents = null)
        => complaint.Discuss(Guid.NewGuid(), replyTo, new NewPost(text, tags ?? [], marks), (readers ?? [_world.Agency.Id]).ToHashSet(), people ?? [], documents ?? [], _world.By(by ?? _world.Manager));
}
