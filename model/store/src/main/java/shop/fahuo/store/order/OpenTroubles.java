package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.TASK;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.core.task.TroubleClass;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The troubles that are open, and of which class they are. That is said by [Trouble] alone: a
/// condition asks for just those causes and tasks of which it says so.
final class OpenTroubles {

    private static final List<Trouble.Task> TASKS =
            Arrays.stream(TaskKind.values())
                    .flatMap(
                            kind ->
                                    Arrays.stream(TaskState.values())
                                            .map(state -> new Trouble.Task(kind, state)))
                    .toList();

    private OpenTroubles() {}

    /// @param classes of one of these
    static Condition open(Set<TroubleClass> classes) {
        var open = TROUBLE.RESOLVED_AT.isNull();
        return classes.size() == TroubleClass.values().length
                ? open
                : open.and(DSL.or(classes.stream().sorted().map(OpenTroubles::is).toList()));
    }

    private static Condition is(TroubleClass wanted) {
        return DSL.or(Stream.of(TroubleCause.values()).map(cause -> is(wanted, cause)).toList());
    }

    private static Condition is(TroubleClass wanted, TroubleCause cause) {
        boolean alone = new Trouble(cause, Optional.empty()).troubleClass() == wanted;
        var fitting =
                TASKS.stream()
                        .filter(
                                task ->
                                        new Trouble(cause, Optional.of(task)).troubleClass()
                                                == wanted)
                        .toList();
        var with = fitting.size() == TASKS.size() ? TROUBLE.TASK_ID.isNotNull() : ofTask(fitting);
        return TROUBLE.CAUSE
                .eq(cause.name())
                .and(DSL.or(alone ? TROUBLE.TASK_ID.isNull() : DSL.falseCondition(), with));
    }

    private static Condition ofTask(List<Trouble.Task> tasks) {
        return tasks.isEmpty()
                ? DSL.falseCondition()
                : DSL.exists(
                        DSL.selectOne()
                                .from(TASK)
                                .where(TASK.ID.eq(TROUBLE.TASK_ID))
                                .and(
                                        TASK.KIND
                                                .concat(" ")
                                                .concat(TASK.STATE)
                                                .in(
                                                        tasks.stream()
                                                                .map(OpenTroubles::name)
                                                                .toList())));
    }

    private static String name(Trouble.Task task) {
        return task.kind() + " " + task.state();
    }

    /// Those of some orders, the oldest of each first.
    static Map<Long, List<Trouble>> of(DSLContext sql, List<Long> orders) {
        return sql
                .select(TROUBLE.ORDER_ID, TROUBLE.CAUSE, TASK.KIND, TASK.STATE)
                .from(TROUBLE)
                .leftJoin(TASK)
                .on(TASK.ID.eq(TROUBLE.TASK_ID))
                .where(TROUBLE.ORDER_ID.in(orders))
                .and(TROUBLE.RESOLVED_AT.isNull())
                .orderBy(TROUBLE.ID)
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(TROUBLE.ORDER_ID),
                                Collectors.mapping(OpenTroubles::trouble, Collectors.toList())));
    }

    /// How many orders have one of each class; an order with two counts for both.
    static Map<TroubleClass, Long> counts(DSLContext sql) {
        var orders = new EnumMap<TroubleClass, Set<Long>>(TroubleClass.class);
        sql.select(TROUBLE.ORDER_ID, TROUBLE.CAUSE, TASK.KIND, TASK.STATE)
                .from(TROUBLE)
                .leftJoin(TASK)
                .on(TASK.ID.eq(TROUBLE.TASK_ID))
                .where(TROUBLE.RESOLVED_AT.isNull())
                .forEach(
                        row ->
                                orders.computeIfAbsent(
                                                trouble(row).troubleClass(), _ -> new HashSet<>())
                                        .add(row.get(TROUBLE.ORDER_ID)));
        var counts = new EnumMap<TroubleClass, Long>(TroubleClass.class);
        for (var one : TroubleClass.values()) {
            counts.put(one, (long) orders.getOrDefault(one, Set.of()).size());
        }
        return counts;
    }

    /// @param row of a trouble, with the kind and state of its task if it has one
    static Trouble trouble(Record row) {
        return new Trouble(
                TroubleCause.valueOf(row.get(TROUBLE.CAUSE)),
                Optional.ofNullable(row.get(TASK.KIND))
                        .map(
                                kind ->
                                        new Trouble.Task(
                                                TaskKind.valueOf(kind),
                                                TaskState.valueOf(row.get(TASK.STATE)))));
    }
}
