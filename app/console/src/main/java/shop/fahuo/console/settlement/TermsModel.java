package shop.fahuo.console.settlement;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.store.settlement.SettlementTerms;

import java.util.List;
import java.util.Optional;

/// How the shop settles: who withholds tax, the least it pays, from which accounts.
public final class TermsModel {

    /// How it stands.
    ///
    /// @param accounts from which payouts could go
    public record Standing(SettlementTerms terms, List<PayingAccount> accounts) {

        public Standing {
            accounts = List.copyOf(accounts);
        }

        /// What is shared, is where it was paid.
        List<PayingAccount> of(PayoutWay way) {
            var at = way == PayoutWay.WECHAT_SHARING ? PayoutWay.WECHAT : way;
            return accounts.stream().filter(one -> one.way() == at).toList();
        }
    }

    private final SettlementModel.Behind behind;
    private final Runnable changed;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param changed previews are other ones now
    TermsModel(SettlementModel.Behind behind, Runnable changed, Threads threads) {
        this.behind = behind;
        this.changed = changed;
        this.threads = threads;
    }

    /// Empty while the terms do not show.
    public ReadOnlyObjectProperty<Optional<Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Why the terms could not be read, or not be set.
    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Shows them.
    public void open() {
        bug.set(Optional.empty());
        threads.load(
                () ->
                        new Standing(
                                behind.settlement().runs().terms(),
                                PayingAccount.all(behind.routes().all())),
                found -> standing.set(Optional.of(found)),
                this::fail);
    }

    /// Sets them, and shows them no more.
    public void put(SettlementTerms terms) {
        var by = behind.person().get();
        threads.load(
                () -> {
                    if (!terms.equals(behind.settlement().runs().terms())) {
                        behind.settlement().runs().terms(terms, by);
                    }
                    return terms;
                },
                _ -> {
                    dismiss();
                    changed.run();
                },
                this::fail);
    }

    public void dismiss() {
        bug.set(Optional.empty());
        standing.set(Optional.empty());
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
