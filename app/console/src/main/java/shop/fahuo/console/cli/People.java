package shop.fahuo.console.cli;

import shop.fahuo.core.order.Actor;

/// In whose name a verb acts.
final class People {

    private People() {}

    /// Whom `--by` names, else the user of the operating system.
    static Actor.Person of(Call call) {
        return new Actor.Person(
                call.arguments().text("by").orElse(System.getProperty("user.name")));
    }
}
