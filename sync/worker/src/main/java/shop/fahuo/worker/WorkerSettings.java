package shop.fahuo.worker;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.worker.account.Lane;

import java.time.Duration;

/// How hard a worker works.
///
/// @param owner what its claims are marked with, for people who look; at most 60 characters
/// @param window orders handed to the store at a time
/// @param callsPerAccount calls to one account at a time
/// @param rest how many failures in a row let an account rest, and how long
/// @param tick the longest it goes without looking: others may share the database
/// @param pullEvery how often an account is asked for orders
public record WorkerSettings(
        String owner,
        int window,
        int callsPerAccount,
        RetryPolicy rest,
        Timeouts timeouts,
        Duration tick,
        Duration pullEvery) {

    public static final WorkerSettings DEFAULT =
            new WorkerSettings(
                    "worker",
                    256,
                    4,
                    new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), 5),
                    Timeouts.DEFAULT,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10));

    public WorkerSettings withOwner(String name) {
        return new WorkerSettings(name, window, callsPerAccount, rest, timeouts, tick, pullEvery);
    }

    Lane.Manners manners() {
        return new Lane.Manners(callsPerAccount, rest);
    }

    /// A task is at most asked for, called and asked for once more under a lease; the rest is for
    /// the database.
    Duration lease() {
        return timeouts.call().multipliedBy(3).plusSeconds(20);
    }

    /// How long couriers that are compared may take to say what they ask: a parcel waits for it,
    /// and there is a table for those that are silent.
    Duration quotePatience() {
        return timeouts.call().dividedBy(5);
    }

    /// How long stopping waits for the calls under way.
    Duration patience() {
        return lease();
    }
}
