package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;
import static shop.fahuo.store.jooq.Tables.PARCEL;
import static shop.fahuo.store.jooq.Tables.PARCEL_LINE;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.KeyWalk.Index;
import shop.fahuo.store.order.KeyWalk.Lane;
import shop.fahuo.store.order.KeyWalk.Walked;
import shop.fahuo.store.order.Search.Way;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the keys of one page, along whichever index keeps most of what the filter asks for
/// together: the one of a buyer or a recipient, of few lines, parcels or troubles, of holds, of
/// channels, of phases, of time, in this order. The rest is asked of the orders on the way.
final class PageQuery {

    private static final Index ALL = new Index(ORDERS, List.of(), ORDERS.PLACED_AT, ORDERS.ID);
    private static final Index BY_PHASE =
            new Index(ORDERS, List.of(ORDERS.PHASE), ORDERS.PLACED_AT, ORDERS.ID);
    private static final Index BY_CHANNEL =
            new Index(
                    ORDERS, List.of(ORDERS.CHANNEL_ID, ORDERS.PHASE), ORDERS.PLACED_AT, ORDERS.ID);
    private static final Index BY_HOLD =
            new Index(
                    ORDER_HOLD,
                    List.of(ORDER_HOLD.REASON, ORDER_HOLD.RELEASED_AT),
                    ORDER_HOLD.ORDER_PLACED_AT,
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
                    .map(way -> walk.merged(Stream.of(lane(way, asked.but(Set.of())))))
                    .orElse(Walked.NOTHING);
        }
        var trouble = filter.the(Criterion.InTrouble.class);
        if (trouble.isPresent()) {
            return walk.amongFew(
                    TROUBLE,
                    TROUBLE.ORDER_ID,
                    OpenTroubles.open(trouble.get().classes()),
                    asked.but(About.TROUBLE));
        }
        var courier = filter.the(Criterion.ByCourier.class).filter(this::isRare);
        if (courier.isPresent()) {
            return walk.amongFew(
                    OrderParcels.LINES,
                    PARCEL_LINE.ORDER_ID,
                    OrderParcels.by(courier.get().couriers()),
                    asked.but(About.COURIER));
        }
        var rare = filter.the(Criterion.WithSku.class).filter(this::isRare);
        return rare.isPresent()
                ? walk.amongFew(
                        ORDER_LINE, ORDER_LINE.ORDER_ID, ofSku(rare.get()), asked.but(About.SKU))
                : walk.merged(lanes());
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

    private boolean isRare(Criterion.WithSku asks) {
        var some = DSL.selectOne().from(ORDER_LINE).where(ofSku(asks)).limit(FEW + 1);
        return sql.fetchCount(some) <= FEW;
    }

    /// What is in no parcel is never rare.
    private boolean isRare(Criterion.ByCourier asks) {
        var some = DSL.selectOne().from(PARCEL).where(OrderParcels.by(asks.couriers()));
        return !asks.orNone() && sql.fetchCount(some.limit(FEW + 1)) <= FEW;
    }

    private static Condition ofSku(Criterion.WithSku asks) {
        return ORDER_LINE.SKU.eq(asks.sku().value());
    }

    private Stream<Lane> lanes() {
        var buyer = filter.the(Criterion.ByBuyer.class);
        if (buyer.isPresent()) {
            return lanes(Search.buyer(buyer.get().text()), About.BUYER);
        }
        var recipient = filter.the(Criterion.ToRecipient.class);
        if (recipient.isPresent()) {
            var ways = Search.recipient(recipient.get().text(), asked.vault());
            return lanes(ways, About.RECIPIENT);
        }
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

    private Stream<Lane> lanes(Collection<Way> ways, About seenTo) {
        return ways.stream().map(way -> lane(way, asked.but(seenTo)));
    }

    /// Its index keeps few orders together, so what else is asked is asked of all of them.
    private static Lane lane(Way way, List<Condition> others) {
        return new Lane(
                new Index(ORDERS, way.leading(), ORDERS.PLACED_AT, ORDERS.ID),
                Stream.concat(Stream.of(way.condition()), others.stream()).toList(),
                List.of());
    }

    private Lane held(String reason) {
        var rest = asked.but(About.HOLD, About.PLACED);
        var ofOrder = ORDERS.ID.eq(ORDER_HOLD.ORDER_ID).and(DSL.and(rest));
        var fixed =
                Stream.concat(
                        Stream.of(ORDER_HOLD.REASON.eq(reason), ORDER_HOLD.RELEASED_AT.isNull()),
                        asked.placed(BY_HOLD.placed()).stream());
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
        return filter.the(Criterion.InPhase.class)
                .map(one -> one.phases().stream())
                .orElseGet(() -> Arrays.stream(Phase.values()))
                .map(
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
                Stream.concat(fixed.stream(), asked.placed(index.placed()).stream()).toList(),
                asked.but(seenTo));
    }
}
