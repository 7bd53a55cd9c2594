package shop.fahuo.console.account;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.account.Account;
import shop.fahuo.worker.account.Health;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How accounts of one sort are looked at, tried out and kept.
interface AccountWay {

    /// @param health by the name under which tasks are kept
    AccountRow row(AccountKind kind, Account account, Map<String, Health> health);

    /// What stands in the way of calling an account as it is drafted.
    Optional<Flawed> flaw(AccountDraft draft);

    /// Calls the other side, which changes nothing there.
    ///
    /// @param draft without a flaw
    List<Finding> test(AccountDraft draft);

    /// @return why it was not kept
    Optional<Flawed> save(AccountDraft draft, Actor.Person by);
}
