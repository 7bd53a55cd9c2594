package shop.fahuo.console.settlement;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.store.settlement.Granted;
import shop.fahuo.store.settlement.Payees;

import java.util.Optional;

/// How one payee is paid, and what he is due for no order.
public final class PayeeModel {

    /// What can be set.
    ///
    /// @param stopped why payments are stopped; empty to let them go
    /// @param bank another bank and card number; empty for the one that is known
    /// @param bankName the same
    public record Change(boolean invoices, String stopped, String bank, String bankName) {

        /// Says nothing of whose bank it is.
        @Override
        public String toString() {
            return (invoices ? "invoices" : "no invoices") + (stopped.isEmpty() ? "" : ", stopped");
        }
    }

    private record Found(String code, Optional<PayeeCard> card) {}

    private final SettlementModel.Behind behind;
    private final Runnable changed;
    private final Threads threads;
    private final Latest<Found> looking;
    private final ReadOnlyObjectWrapper<Optional<PayeeCard>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param changed somebody is due more now, or is paid otherwise
    PayeeModel(SettlementModel.Behind behind, Runnable changed, Threads threads) {
        this.behind = behind;
        this.changed = changed;
        this.threads = threads;
        looking = new Latest<>(threads, this::show, this::unread);
    }

    /// Empty while nobody shows.
    public ReadOnlyObjectProperty<Optional<PayeeCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Shows somebody.
    ///
    /// @param code blank for nobody yet
    public void look(String code) {
        var wanted = code.strip();
        said.set(Optional.empty());
        if (wanted.isEmpty()) {
            looking.forget();
            card.set(Optional.empty());
        } else {
            looking.load(() -> new Found(wanted, read(wanted)));
        }
    }

    private Optional<PayeeCard> read(String wanted) {
        var code = new DistributorCode(wanted);
        return behind.distributors()
                .find(wanted)
                .map(
                        known -> {
                            var settings = behind.settlement().payees().get(code);
                            return new PayeeCard(
                                    wanted,
                                    Recipient.mask(known.name()),
                                    PayeeCard.mask(known.wechat()),
                                    PayeeCard.mask(known.alipay()),
                                    PayeeCard.mask(settings.bank()),
                                    Recipient.mask(settings.name()),
                                    settings.invoices(),
                                    settings.stopped(),
                                    behind.commission().earnings(code),
                                    behind.settlement().payouts().ofPayee(code));
                        });
    }

    private void show(Found found) {
        card.set(found.card());
        if (found.card().isEmpty()) {
            sayNobody(found.code());
        }
    }

    /// Whoever showed before is not who was asked for.
    private void unread(Bug bug) {
        card.set(Optional.empty());
        fail(bug);
    }

    /// Sets how who shows is paid.
    public void set(Change change) {
        card.get()
                .ifPresent(
                        shown ->
                                threads.load(
                                        () -> put(shown, change),
                                        isSet -> wasSet(shown, isSet),
                                        this::fail));
    }

    private void wasSet(PayeeCard shown, boolean isSet) {
        if (isSet) {
            say(shown, Wording.of("settlement.payee.set", shown.code()));
        } else {
            sayNobody(shown.code());
        }
    }

    /// What shows was read a while ago: what was not touched stays as it is by now.
    private boolean put(PayeeCard shown, Change change) {
        boolean isInvoices = change.invoices() != shown.invoices();
        boolean isStop = !change.stopped().equals(shown.stopped());
        return behind.settlement()
                .payees()
                .change(
                        new DistributorCode(shown.code()),
                        before ->
                                new Payees.Settings(
                                        isInvoices ? change.invoices() : before.invoices(),
                                        isStop ? change.stopped() : before.stopped(),
                                        orElse(change.bank(), before.bank()),
                                        orElse(change.bankName(), before.name())),
                        behind.person().get())
                .isPresent();
    }

    private static String orElse(String typed, String known) {
        return typed.isBlank() ? known : typed.strip();
    }

    /// Books what who shows is due for no order.
    ///
    /// @param amount more than nothing
    /// @param reference names the reason; booked once
    public void grant(Fen amount, String reference) {
        card.get()
                .ifPresent(
                        shown ->
                                threads.load(
                                        () ->
                                                behind.settlement()
                                                        .payees()
                                                        .grant(
                                                                new DistributorCode(shown.code()),
                                                                amount,
                                                                reference,
                                                                behind.person().get()),
                                        granted -> granted(shown, amount, reference, granted),
                                        this::fail));
    }

    private void granted(PayeeCard shown, Fen amount, String reference, Granted granted) {
        var code = shown.code();
        switch (granted) {
            case Granted.Booked() ->
                    say(shown, Wording.of("settlement.payee.granted", code, Shown.money(amount)));
            case Granted.Before() ->
                    say(
                            shown,
                            Wording.of(
                                    "settlement.payee.grantedBefore", code, Shown.money(amount)));
            case Granted.OtherAmount(var booked) ->
                    say(
                            new Said.Not(
                                    Wording.of(
                                            "settlement.payee.otherAmount",
                                            code,
                                            reference,
                                            Shown.money(booked))));
            case Granted.TooLong(var longest) ->
                    say(new Said.Not(Wording.of("settlement.payee.longReference", longest)));
            case Granted.NoSuch() -> sayNobody(code);
        }
    }

    private void sayNobody(String code) {
        say(new Said.Not(Wording.of("settlement.payee.none", code)));
    }

    /// Shows him anew, under what was done.
    private void say(PayeeCard shown, Wording done) {
        look(shown.code());
        say(new Said.Done(done));
        changed.run();
    }

    private void say(Said words) {
        said.set(Optional.of(words));
    }

    private void fail(Bug bug) {
        say(new Said.Broken(bug));
    }
}
