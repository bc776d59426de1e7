using Redress.Domain.Records;

namespace Redress.Domain.Tests.Records;

public class LastLookTests
{
    static readonly DateTime Nine = new(2026, 11, 19, 17, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_came_since_the_look_before_stays_new_while_one_looks()
    {
        var look = new LastLook(Guid.NewGuid(), Guid.NewGuid(), Nine);

        look.Again(Nine.AddHours(5));
        look.Again(Nine.AddHours(5.5));

        look.NewsSince.ShouldBe(Nine);
    }

    [Fact]
    public void After_a_pause_a_new_look_begins_where_the_last_one_ended()
    {
        var look = new LastLook(Guid.NewGuid(), Guid.NewGuid(), Nine);

        look.Again(Nine.AddHours(5));
        look.Again(Nine.AddHours(9));

        look.NewsSince.ShouldBe(Nine.AddHours(5));
    }

    [Fact]
    public void Marked_as_seen_nothing_is_new()
    {
        var look = new LastLook(Guid.NewGuid(), Guid.NewGuid(), Nine);
        look.Again(Nine.AddHours(5));

        look.MarkAsSeen(Nine.AddHours(5.1));

        look.NewsSince.ShouldBe(Nine.AddHours(5.1));
    }
}
