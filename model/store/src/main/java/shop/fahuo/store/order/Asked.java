package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.Span.Between;
import shop.fahuo.store.vault.Vault;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a filter asks of a row of `orders`, in SQL.
///
/// @param channels the numbers of all channels
/// @param now what days are told from
record Asked(OrderFilter filter, Map<ChannelName, Integer> channels, Vault vault, Instant now) {

    Asked {
        channels = Map.copyOf(channels);
    }

    /// What it asks but for what is seen to already.
    List<Condition> but(Set<About> seenTo) {
        return filter.criteria().stream()
                .filter(one -> !seenTo.contains(one.about()))
                .map(this::condition)
                .toList();
    }

    List<Condition> but(About first, About... others) {
        return but(EnumSet.of(first, others));
    }

    private Condition condition(Criterion criterion) {
        return switch (criterion) {
            case Criterion.InPhase(var phases) -> ORDERS.PHASE.in(names(phases));
            case Criterion.HeldFor(var reasons) ->
                    has(
                            ORDER_HOLD,
                            ORDER_HOLD.ORDER_ID,
                            ORDER_HOLD
                                    .REASON
                                    .in(names(reasons))
                                    .and(ORDER_HOLD.RELEASED_AT.isNull()));
            case Criterion.InTrouble(var classes) ->
                    has(TROUBLE, TROUBLE.ORDER_ID, OpenTroubles.open(classes));
            case Criterion.OfChannel(var names) -> ORDERS.CHANNEL_ID.in(numbers(names));
            case Criterion.OfGoods(var kind) ->
                    has(ORDER_LINE, ORDER_LINE.ORDER_ID, ORDER_LINE.KIND.eq(kind.name()));
            case Criterion.WithSku(var sku) ->
                    has(ORDER_LINE, ORDER_LINE.ORDER_ID, ORDER_LINE.SKU.eq(sku.value()));
            case Criterion.Total(var from, var to) -> total(from, to);
            case Criterion.Placed(var span) -> within(ORDERS.PLACED_AT, span.at(now));
            case Criterion.Paid(var span) -> within(ORDERS.PAID_AT, span.at(now));
            case Criterion.ByBuyer(var text) -> any(Search.buyer(text));
            case Criterion.ToRecipient(var text) -> any(Search.recipient(text, vault));
            case Criterion.ByCourier asks -> OrderParcels.asked(asks);
            case Criterion.Tagged(var tag) ->
                    DSL.concat(DSL.val(","), ORDERS.TAGS, DSL.val(",")).contains("," + tag + ",");
        };
    }

    /// When the orders were placed, which every index of a walk knows.
    List<Condition> placed(Field<Instant> placed) {
        return filter.the(Criterion.Placed.class)
                .map(one -> List.of(within(placed, one.span().at(now))))
                .orElse(List.of());
    }

    /// The numbers of the channels it asks for; those that the shop does not have are left out.
    List<Integer> numbers(Collection<ChannelName> names) {
        return names.stream().filter(channels::containsKey).map(channels::get).sorted().toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private static Condition has(Table<?> table, Field<Long> order, Condition part) {
        return DSL.exists(DSL.selectOne().from(table).where(order.eq(ORDERS.ID)).and(part));
    }

    private static Condition any(List<Search.Way> ways) {
        return ways.stream().map(Search.Way::condition).reduce(DSL.falseCondition(), Condition::or);
    }

    private static Condition total(Optional<Fen> from, Optional<Fen> to) {
        return from.map(least -> ORDERS.TOTAL_FEN.ge(least.value()))
                .orElse(DSL.noCondition())
                .and(to.map(most -> ORDERS.TOTAL_FEN.le(most.value())).orElse(DSL.noCondition()));
    }

    private static Condition within(Field<Instant> moment, Between span) {
        return span.from()
                .map(moment::ge)
                .orElse(DSL.noCondition())
                .and(span.until().map(moment::lt).orElse(DSL.noCondition()));
    }
}
