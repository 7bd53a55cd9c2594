package shop.fahuo.console.order;

import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderSort;

import java.util.Optional;

/// The lists of orders a person can look at, in the order of the navigation.
public enum Queue {
    ALL(Group.ORDERS, Optional.empty()),
    /// A person has to answer.
    REVIEW(Group.WAITING, Optional.of(Phase.REVIEW)),
    /// Paid and not cleared: about to be decided, or held.
    PAID(Group.WAITING, Optional.of(Phase.PAID)),
    /// Something needs a person that no answer to the order settles.
    TROUBLE(Group.WAITING, Optional.empty()),
    /// Those of them of one class.
    NOT_DONE(TroubleClass.NOT_DONE),
    UNCONFIRMED(TroubleClass.UNCONFIRMED),
    UNTOLD(TroubleClass.UNTOLD),
    UNPAID(Group.MOVING, Optional.of(Phase.UNPAID)),
    READY(Group.MOVING, Optional.of(Phase.READY)),
    SHIPPING(Group.MOVING, Optional.of(Phase.SHIPPING)),
    SHIPPED(Group.MOVING, Optional.of(Phase.SHIPPED)),
    DELIVERED(Group.MOVING, Optional.of(Phase.DELIVERED)),
    DONE(Group.ENDED, Optional.of(Phase.DONE)),
    CANCELLED(Group.ENDED, Optional.of(Phase.CANCELLED)),
    REFUNDED(Group.ENDED, Optional.of(Phase.REFUNDED));

    /// What the lists of one kind have in common.
    public enum Group {
        ORDERS,
        WAITING,
        MOVING,
        ENDED
    }

    private final Group group;
    private final Optional<Phase> phase;
    private final Optional<TroubleClass> troubleClass;

    Queue(Group group, Optional<Phase> phase) {
        this(group, phase, Optional.empty());
    }

    Queue(TroubleClass troubleClass) {
        this(Group.WAITING, Optional.empty(), Optional.of(troubleClass));
    }

    Queue(Group group, Optional<Phase> phase, Optional<TroubleClass> troubleClass) {
        this.group = group;
        this.phase = phase;
        this.troubleClass = troubleClass;
    }

    public Group group() {
        return group;
    }

    public Optional<Phase> phase() {
        return phase;
    }

    /// Of those in [#TROUBLE] only these.
    public Optional<TroubleClass> troubleClass() {
        return troubleClass;
    }

    /// Its orders, in its order.
    OrderFilter filter() {
        var filter = phase.map(OrderFilter.ALL::inPhase).orElse(OrderFilter.ALL);
        filter = this == TROUBLE ? filter.inTrouble() : filter;
        filter = troubleClass.map(filter::inTrouble).orElse(filter);
        return filter.sorted(sort());
    }

    /// What waits longest comes first where somebody works the list down; elsewhere the news does.
    private OrderSort sort() {
        boolean isWorkedDown = group == Group.WAITING || this == READY || this == SHIPPING;
        return isWorkedDown ? OrderSort.OLDEST : OrderSort.NEWEST;
    }
}
