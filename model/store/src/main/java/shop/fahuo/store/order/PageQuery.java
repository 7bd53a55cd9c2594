package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.KeyWalk.Index;
import shop.fahuo.store.order.Search.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the keys of one page, along whichever index keeps what the filter asks for together.
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

    private final DSLContext sql;
    private final OrderFilter filter;
    private final Optional<Integer> channel;
    private final KeyWalk walk;

    /// @param channel the number of the filter's channel
    /// @param limit how many keys at most
    PageQuery(
            DSLContext sql,
            OrderFilter filter,
            Optional<Integer> channel,
            Optional<Cursor> after,
            int limit) {
        this.sql = sql;
        this.filter = filter;
        this.channel = channel;
        walk = new KeyWalk(sql, filter.oldestFirst(), after, limit);
    }

    /// The first reading of a search that finds anything among what the filter lets through.
    Optional<Way> choose(List<Way> ways) {
        return ways.stream().filter(this::findsAny).findFirst();
    }

    private boolean findsAny(Way way) {
        return !sql.select(DSL.one())
                .from(ORDERS)
                .where(way.condition())
                .and(DSL.and(ofOrder()))
                .and(DSL.and(ofOthers()))
                .limit(1)
                .fetch()
                .isEmpty();
    }

    List<Cursor> keys(Way way) {
        var conditions = new ArrayList<>(ofOrder());
        conditions.addAll(ofOthers());
        conditions.add(way.condition());
        return walk.along(
                new Index(ORDERS, way.leading(), ORDERS.PLACED_AT, ORDERS.ID), conditions);
    }

    List<Cursor> keys() {
        if (filter.hold().isPresent()) {
            return held(filter.hold().get().name());
        }
        if (filter.trouble()) {
            return walk.amongFew(TROUBLE, TROUBLE.ORDER_ID, openTrouble(), ofOrder());
        }
        if (channel.isPresent()) {
            return filter.phase().isPresent()
                    ? walk.along(BY_CHANNEL, ofOrder())
                    : ofChannel(channel.get());
        }
        return walk.along(filter.phase().isPresent() ? BY_PHASE : ALL, ofOrder());
    }

    private List<Cursor> held(String reason) {
        var conditions = new ArrayList<Condition>();
        conditions.add(ORDER_HOLD.REASON.eq(reason));
        conditions.add(ORDER_HOLD.RELEASED_AT.isNull());
        var others = new ArrayList<>(ofOrder());
        if (filter.trouble()) {
            others.add(inTrouble());
        }
        if (!others.isEmpty()) {
            conditions.add(exists(ORDER_HOLD.ORDER_ID, others));
        }
        return walk.along(BY_HOLD, conditions);
    }

    /// Its index has the phases one after the other: the first of each, merged.
    private List<Cursor> ofChannel(int id) {
        return walk.merged(
                Stream.of(Phase.values())
                        .map(phase -> ORDERS.CHANNEL_ID.eq(id).and(ORDERS.PHASE.eq(phase.name())))
                        .map(condition -> walk.along(BY_CHANNEL, List.of(condition))));
    }

    private List<Condition> ofOrder() {
        return Stream.concat(
                        filter.phase().map(phase -> ORDERS.PHASE.eq(phase.name())).stream(),
                        channel.map(ORDERS.CHANNEL_ID::eq).stream())
                .toList();
    }

    private List<Condition> ofOthers() {
        var conditions = new ArrayList<Condition>();
        filter.hold().ifPresent(reason -> conditions.add(heldFor(reason.name())));
        if (filter.trouble()) {
            conditions.add(inTrouble());
        }
        return conditions;
    }

    private static Condition heldFor(String reason) {
        return DSL.exists(
                DSL.selectOne()
                        .from(ORDER_HOLD)
                        .where(ORDER_HOLD.ORDER_ID.eq(ORDERS.ID))
                        .and(ORDER_HOLD.REASON.eq(reason))
                        .and(ORDER_HOLD.RELEASED_AT.isNull()));
    }

    private static Condition inTrouble() {
        return DSL.exists(
                DSL.selectOne()
                        .from(TROUBLE)
                        .where(TROUBLE.ORDER_ID.eq(ORDERS.ID))
                        .and(openTrouble()));
    }

    private static Condition openTrouble() {
        return TROUBLE.RESOLVED_AT.isNull();
    }

    private static Condition exists(Field<Long> id, List<Condition> ofOrder) {
        return DSL.exists(
                DSL.selectOne().from(ORDERS).where(ORDERS.ID.eq(id)).and(DSL.and(ofOrder)));
    }
}
