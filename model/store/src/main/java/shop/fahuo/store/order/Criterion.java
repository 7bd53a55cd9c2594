package shop.fahuo.store.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.TroubleClass;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One thing that is asked of every order of a list.
public sealed interface Criterion {

    /// What is asked about; a list asks about each once.
    enum About {
        PHASE,
        HOLD,
        TROUBLE,
        CHANNEL,
        GOODS,
        SKU,
        TOTAL,
        PLACED,
        PAID,
        BUYER,
        RECIPIENT,
        COURIER,
        TAG
    }

    About about();

    /// Whether an order still meets this, as far as its row tells; what the row does not tell is
    /// taken to be as it was.
    boolean mayFit(OrderRow row, Instant now);

    /// @param phases one of them; never none
    record InPhase(Set<Phase> phases) implements Criterion {

        public InPhase {
            phases = some(phases);
        }

        @Override
        public About about() {
            return About.PHASE;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return phases.contains(row.phase());
        }
    }

    /// @param reasons a hold for one of them stands; never none
    record HeldFor(Set<HoldReason> reasons) implements Criterion {

        public HeldFor {
            reasons = some(reasons);
        }

        @Override
        public About about() {
            return About.HOLD;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return row.holds().stream().anyMatch(reasons::contains);
        }
    }

    /// @param classes a trouble of one of them is open; never none
    record InTrouble(Set<TroubleClass> classes) implements Criterion {

        /// Whatever the trouble.
        public static final InTrouble ANY = new InTrouble(Set.of(TroubleClass.values()));

        public InTrouble {
            classes = some(classes);
        }

        @Override
        public About about() {
            return About.TROUBLE;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return classes.stream().anyMatch(row::isIn);
        }
    }

    /// @param channels one of them; never none
    record OfChannel(Set<ChannelName> channels) implements Criterion {

        public OfChannel {
            channels = some(channels);
        }

        @Override
        public About about() {
            return About.CHANNEL;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return channels.contains(row.key().channel());
        }
    }

    /// Some line is of such goods.
    record OfGoods(SkuKind kind) implements Criterion {

        @Override
        public About about() {
            return About.GOODS;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return true;
        }
    }

    /// Some line is of this SKU.
    record WithSku(SkuCode sku) implements Criterion {

        @Override
        public About about() {
            return About.SKU;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return true;
        }
    }

    /// The buyer paid at least and at most so much; one of the two is given, and they are in order.
    record Total(Optional<Fen> from, Optional<Fen> to) implements Criterion {

        public Total {
            if ((from.isEmpty() && to.isEmpty())
                    || (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0)) {
                throw new IllegalArgumentException("no amounts: " + from + " to " + to);
            }
        }

        @Override
        public About about() {
            return About.TOTAL;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return from.filter(least -> row.total().compareTo(least) < 0).isEmpty()
                    && to.filter(most -> row.total().compareTo(most) > 0).isEmpty();
        }
    }

    /// When the order was placed.
    record Placed(Span span) implements Criterion {

        @Override
        public About about() {
            return About.PLACED;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return span.at(now).contains(row.placed());
        }
    }

    /// When the order was paid.
    record Paid(Span span) implements Criterion {

        @Override
        public About about() {
            return About.PAID;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return row.paid().filter(span.at(now)::contains).isPresent();
        }
    }

    /// @param text the buyer's id or nick, exact
    record ByBuyer(String text) implements Criterion {

        public ByBuyer {
            text = said(text);
        }

        @Override
        public About about() {
            return About.BUYER;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return true;
        }
    }

    /// @param text the recipient's name, phone or its last four digits, exact
    record ToRecipient(String text) implements Criterion {

        public ToRecipient {
            text = said(text);
        }

        @Override
        public About about() {
            return About.RECIPIENT;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return true;
        }

        /// Never enough to know whom it is about.
        @Override
        public String toString() {
            return "ToRecipient[***]";
        }
    }

    /// Some parcel of it goes by one of these.
    ///
    /// @param orNone it may also be in no parcel yet; true where there are no couriers
    record ByCourier(Set<Courier> couriers, boolean orNone) implements Criterion {

        /// In no parcel yet.
        public static final ByCourier NONE = new ByCourier(Set.of(), true);

        public ByCourier {
            couriers = orNone ? Set.copyOf(couriers) : some(couriers);
        }

        @Override
        public About about() {
            return About.COURIER;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return true;
        }
    }

    /// @param tag one that a rule gave
    record Tagged(String tag) implements Criterion {

        public Tagged {
            tag = said(tag);
        }

        @Override
        public About about() {
            return About.TAG;
        }

        @Override
        public boolean mayFit(OrderRow row, Instant now) {
            return row.tags().contains(tag);
        }
    }

    private static <T> Set<T> some(Set<T> asked) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("asks for none of all");
        }
        return Set.copyOf(asked);
    }

    private static String said(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("asks for nothing");
        }
        return stripped;
    }
}
