package shop.fahuo.console.payment.refund;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.TypedAmount;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.payment.refund.RefundProposal;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.payment.refund.Refunds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a person is about to give back of one order. The store reckons what it comes to whenever
/// something of it changes; nothing happens before it is asked for.
public final class RefundDraftModel {

    private final OrderModel.Page.Found order;
    private final RefundLimits limits;
    private final Function<RefundWish, RefundProposal> reckon;
    private final Latest<RefundProposal> reckoning;
    private final List<IntegerProperty> units = new ArrayList<>();
    private final BooleanProperty freight = new SimpleBooleanProperty();
    private final StringProperty amount = new SimpleStringProperty("");
    private final BooleanProperty restock = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RefundProposal> proposal;
    private final ReadOnlyBooleanWrapper reckoned = new ReadOnlyBooleanWrapper(true);

    /// @param all what would come of giving everything back that is left
    RefundDraftModel(
            OrderModel.Page.Found order,
            RefundProposal all,
            RefundLimits limits,
            Refunds refunds,
            Threads threads,
            Consumer<Bug> failed) {
        this.order = order;
        this.limits = limits;
        reckon = wish -> refunds.propose(order.id(), wish);
        reckoning = new Latest<>(threads, this::show, failed);
        proposal = new ReadOnlyObjectWrapper<>(all);
        for (var _ : all.lines()) {
            var chosen = new SimpleIntegerProperty();
            chosen.subscribe((was, now) -> changed());
            units.add(chosen);
        }
        freight.subscribe((was, now) -> changed());
        amount.subscribe((was, now) -> changed());
    }

    public OrderModel.Page.Found order() {
        return order;
    }

    /// What it would come to; while nothing is chosen, what everything would.
    public ReadOnlyObjectProperty<RefundProposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// Whether the proposal is about what is chosen now.
    public BooleanExpression reckoned() {
        return reckoned;
    }

    /// @param position from 1
    public IntegerProperty unitsProperty(int position) {
        return units.get(position - 1);
    }

    public BooleanProperty freightProperty() {
        return freight;
    }

    /// Yuan as a person types them; empty for what the chosen lines are worth.
    public StringProperty amountProperty() {
        return amount;
    }

    public BooleanProperty restockProperty() {
        return restock;
    }

    /// Whether there is anything that could come back to stock.
    boolean canRestock() {
        return order.detail().lines().stream()
                .anyMatch(line -> line.line().kind() == SkuKind.PHYSICAL && line.delivered() > 0);
    }

    public boolean hasAmountProblem() {
        return !amount.get().isBlank() && typed().isEmpty();
    }

    public boolean isSomethingChosen() {
        return freight.get()
                || typed().isPresent()
                || units.stream().anyMatch(chosen -> chosen.get() > 0);
    }

    /// Whether it can be asked for.
    public BooleanExpression ready() {
        return Bindings.createBooleanBinding(
                () ->
                        reckoned.get()
                                && isSomethingChosen()
                                && !hasAmountProblem()
                                && proposal.get().refusal().isEmpty(),
                reckoned,
                proposal);
    }

    /// What would happen, in words; empty while nothing would.
    List<Wording> effects() {
        return isSomethingChosen() && proposal.get().refusal().isEmpty()
                ? RefundEffects.of(order.detail(), proposal.get(), limits, restock.get())
                : List.of();
    }

    /// Chooses all that is left.
    public void chooseAll() {
        for (var line : proposal.get().lines()) {
            units.get(line.position() - 1).set(line.left());
        }
        freight.set(proposal.get().freightLeft().compareTo(Fen.ZERO) > 0);
        amount.set("");
    }

    RefundWish wish(RefundReason code, String reason, String note) {
        var lines = new ArrayList<RefundWish.Line>();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).get() > 0) {
                lines.add(new RefundWish.Line(i + 1, units.get(i).get()));
            }
        }
        return new RefundWish(lines, freight.get(), typed(), restock.get(), code, reason, note);
    }

    private Optional<Fen> typed() {
        return TypedAmount.of(amount.get());
    }

    private void changed() {
        reckoned.set(false);
        if (isSomethingChosen()) {
            var wish = wish(RefundReason.OTHER, "", "");
            reckoning.load(() -> reckon.apply(wish));
        } else {
            reckoning.load(() -> reckon.apply(RefundWish.EVERYTHING));
        }
    }

    private void show(RefundProposal now) {
        proposal.set(now);
        reckoned.set(true);
    }
}
