namespace Redress.Browser.Tests.AtOnce;

/// <summary>Where people wait for each other, so that what they do next is done at once.</summary>
sealed class Meeting(int people, CancellationToken stop)
{
    readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int missing = people;

    /// <summary>Comes, and goes on when the last one has come.</summary>
    public Task Meet()
    {
        Come();
        return Wait();
    }

    /// <summary>Comes, and goes on at once: others waited for it.</summary>
    public void Come()
    {
        if (Interlocked.Decrement(ref missing) == 0) all.TrySetResult();
    }

    /// <summary>Nobody waits forever for a colleague who went another way.</summary>
    public Task Wait() => all.Task.WaitAsync(TimeSpan.FromMinutes(2), stop);
}

static class Together
{
    /// <summary>Runs all at once. The first that fails ends the waiting of the others, and fails the test.</summary>
    public static async Task Work(CancellationTokenSource ending, params Func<Task>[] people)
    {
        var failed = new TaskCompletionSource<Exception>();
        async Task One(Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (Exception exception)
            {
                failed.TrySetResult(exception);
                await ending.CancelAsync();
            }
        }
        await Task.WhenAll(people.Select(One));
        if (failed.Task.IsCompleted) throw new ShouldAssertException($"Somebody could not go on: {(await failed.Task).Message}", await failed.Task);
    }
}
