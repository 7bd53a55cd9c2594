package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;
import static shop.fahuo.store.jooq.Tables.PARCEL;
import static shop.fahuo.store.jooq.Tables.PARCEL_LINE;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.KeyWalk.Index;
import shop.fahuo.store.order.KeyWalk.Lane;
import shop.fahuo.store.order.KeyWalk.Walked;
import shop.fahuo.store.order.Search.Way;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the keys of one page, along whichever index keeps most of what the filter asks for
/// together: the one of a buyer or a recipient, of few lines, parcels or troubles, of holds, of
/// channels, of phases, of time, in this order; a list that is not in the order of placing goes
/// along that of its order. The rest is asked of the orders on the way.
final class PageQuery {

    private static final SortKey<Instant> PLACED = SortKey.placed(ORDERS.PLACED_AT);
    private static final Index ALL = new Index(ORDERS, List.of(), PLACED, ORDERS.ID);
    private static final Index BY_PHASE =
            new Index(ORDERS, List.of(ORDERS.PHASE), PLACED, ORDERS.ID);
    private static final Index BY_CHANNEL =
            new Index(ORDERS, List.of(ORDERS.CHANNEL_ID, ORDERS.PHASE), PLACED, ORDERS.ID);
    private static final Index BY_HOLD =
            new Index(
                    ORDER_HOLD,
                    List.of(ORDER_HOLD.REASON, ORDER_HOLD.RELEASED_AT),
                    SortKey.placed(ORDER_HOLD.ORDER_PLACED_AT),
                    ORDER_HOLD.ORDER_ID);

    /// Sorting the orders of so many lines costs less than looking for them.
    private static final int FEW = 2_000;

    private final DSLContext sql;
    private final OrderFilter filter;
    private final Asked asked;
    private final KeyWalk walk;

    PageQuery(DSLContext sql, Asked asked, KeyWalk walk) {
        this.sql = sql;
        this.asked = asked;
        this.walk = walk;
        filter = asked.filter();
    }

    Walked keys() {
        var search = filter.search();
        if (search.isPresent()) {
            return Search.ways(search.get(), asked.vault(), asked.channels().values()).stream()
                    .filter(this::findsAny)
                    .findFirst()
                    .map(way -> of(way, asked.but(Set.of())))
                    .orElse(Walked.NOTHING);
        }
        var trouble = filter.the(Criterion.InTrouble.class);
        if (trouble.isPresent()) {
            return few(
                    TROUBLE,
                    TROUBLE.ORDER_ID,
                    OpenTroubles.open(trouble.get().classes()),
                    asked.but(About.TROUBLE));
        }
        var courier = filter.the(Criterion.ByCourier.class).filter(this::isRare);
        if (courier.isPresent()) {
            return few(
                    OrderParcels.LINES,
                    PARCEL_LINE.ORDER_ID,
                    OrderParcels.by(courier.get().couriers()),
                    asked.but(About.COURIER));
        }
        var rare = filter.the(Criterion.WithSku.class).map(PageQuery::ofSku);
        if (rare.isPresent() && isFew(ORDER_LINE, rare.get())) {
            return few(ORDER_LINE, ORDER_LINE.ORDER_ID, rare.get(), asked.but(About.SKU));
        }
        return walk.merged(walks());
    }

    private Walked few(Table<?> table, Field<Long> order, Condition part, List<Condition> ofOrder) {
        return walk.amongFew(
                table.join(ORDERS).on(ORDERS.ID.eq(order)), part.and(DSL.and(ofOrder)));
    }

    /// A reading of a search is taken when it finds anything among what the filter lets through.
    private boolean findsAny(Way way) {
        return !sql.select(DSL.one())
                .from(ORDERS)
                .where(way.condition())
                .and(DSL.and(asked.but(Set.of())))
                .limit(1)
                .fetch()
                .isEmpty();
    }

    private boolean isFew(Table<?> table, Condition part) {
        return sql.fetchCount(DSL.selectOne().from(table).where(part).limit(FEW + 1)) <= FEW;
    }

    /// What is in no parcel is never rare.
    private boolean isRare(Criterion.ByCourier asks) {
        return !asks.orNone() && isFew(PARCEL, OrderParcels.by(asks.couriers()));
    }

    private static Condition ofSku(Criterion.WithSku asks) {
        return ORDER_LINE.SKU.eq(asks.sku().value());
    }

    private Stream<Walked> walks() {
        var buyer = filter.the(Criterion.ByBuyer.class);
        if (buyer.isPresent()) {
            return of(Search.buyer(buyer.get().text()), About.BUYER);
        }
        var recipient = filter.the(Criterion.ToRecipient.class);
        if (recipient.isPresent()) {
            var ways = Search.recipient(recipient.get().text(), asked.vault());
            return of(ways, About.RECIPIENT);
        }
        return isByTime() ? lanes().map(walk::along) : otherwise();
    }

    private boolean isByTime() {
        return filter.sort().by() == OrderSort.By.PLACED;
    }

    private Stream<Walked> of(Collection<Way> ways, About seenTo) {
        return ways.stream().map(way -> of(way, asked.but(seenTo)));
    }

    private Walked of(Way way, List<Condition> others) {
        return isByTime()
                ? walk.along(lane(way, others))
                : walk.amongFew(ORDERS, way.condition().and(DSL.and(others)));
    }

    /// Each index of another order has the phases one after the other: the first of each, merged.
    private Stream<Walked> otherwise() {
        var hold = filter.the(Criterion.HeldFor.class).map(PageQuery::standing);
        if (hold.isPresent() && isFew(ORDER_HOLD, hold.get())) {
            return Stream.of(
                    few(ORDER_HOLD, ORDER_HOLD.ORDER_ID, hold.get(), asked.but(About.HOLD)));
        }
        return phases().flatMap(this::lanesOf).map(walk::along);
    }

    private Stream<Phase> phases() {
        return filter.the(Criterion.InPhase.class)
                .map(one -> one.phases().stream())
                .orElseGet(() -> Arrays.stream(Phase.values()));
    }

    private Stream<Lane> lanesOf(Phase phase) {
        var key = SortKey.of(filter.sort().by());
        var index = new Index(ORDERS, List.of(ORDERS.PHASE), key, ORDERS.ID);
        var fixed = List.of(ORDERS.PHASE.eq(phase.name()));
        var rest = asked.but(About.PHASE);
        var first = new Lane(index, fixed, rest);
        return key.mayLack()
                ? Stream.of(first, new Lane(index, fixed, rest, true))
                : Stream.of(first);
    }

    private static Condition standing(Criterion.HeldFor asks) {
        return ORDER_HOLD
                .REASON
                .in(asks.reasons().stream().map(Enum::name).toList())
                .and(ORDER_HOLD.RELEASED_AT.isNull());
    }

    private Stream<Lane> lanes() {
        var hold = filter.the(Criterion.HeldFor.class);
        if (hold.isPresent()) {
            return hold.get().reasons().stream().map(reason -> held(reason.name()));
        }
        var channel = filter.the(Criterion.OfChannel.class);
        if (channel.isPresent()) {
            return asked.numbers(channel.get().channels()).stream().flatMap(this::ofChannel);
        }
        return filter.the(Criterion.InPhase.class)
                .map(one -> one.phases().stream().map(this::inPhase))
                .orElseGet(() -> Stream.of(lane(ALL, List.of(), EnumSet.noneOf(About.class))));
    }

    /// Its index keeps few orders together, so what else is asked is asked of all of them.
    private static Lane lane(Way way, List<Condition> others) {
        return new Lane(
                new Index(ORDERS, way.leading(), PLACED, ORDERS.ID),
                Stream.concat(Stream.of(way.condition()), others.stream()).toList(),
                List.of());
    }

    private Lane held(String reason) {
        var rest = asked.but(About.HOLD, About.PLACED);
        var ofOrder = ORDERS.ID.eq(ORDER_HOLD.ORDER_ID).and(DSL.and(rest));
        var fixed =
                Stream.concat(
                        Stream.of(ORDER_HOLD.REASON.eq(reason), ORDER_HOLD.RELEASED_AT.isNull()),
                        asked.placed(ORDER_HOLD.ORDER_PLACED_AT).stream());
        return new Lane(
                BY_HOLD,
                fixed.toList(),
                rest.isEmpty()
                        ? List.of()
                        : List.of(DSL.exists(DSL.selectOne().from(ORDERS).where(ofOrder))));
    }

    private Lane inPhase(Phase phase) {
        return lane(BY_PHASE, List.of(ORDERS.PHASE.eq(phase.name())), EnumSet.of(About.PHASE));
    }

    /// The index has the phases one after the other: the first of each, merged.
    private Stream<Lane> ofChannel(int channel) {
        return phases().map(
                        phase ->
                                lane(
                                        BY_CHANNEL,
                                        List.of(
                                                ORDERS.CHANNEL_ID.eq(channel),
                                                ORDERS.PHASE.eq(phase.name())),
                                        EnumSet.of(About.CHANNEL, About.PHASE)));
    }

    private Lane lane(Index index, List<Condition> fixed, Set<About> seenTo) {
        seenTo.add(About.PLACED);
        return new Lane(
                index,
                Stream.concat(fixed.stream(), asked.placed(ORDERS.PLACED_AT).stream()).toList(),
                asked.but(seenTo));
    }
}
