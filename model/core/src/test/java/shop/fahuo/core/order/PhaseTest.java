package shop.fahuo.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PhaseTest {

    @ParameterizedTest
    @CsvSource({
        "UNPAID,    PAID CANCELLED",
        "PAID,      UNPAID REVIEW READY CANCELLED REFUNDED",
        "REVIEW,    UNPAID PAID READY CANCELLED REFUNDED",
        "READY,     UNPAID PAID REVIEW SHIPPING SHIPPED CANCELLED REFUNDED",
        "SHIPPING,  SHIPPED REFUNDED",
        "SHIPPED,   DELIVERED REFUNDED",
        "DELIVERED, DONE REFUNDED",
        "DONE,      REFUNDED",
        "CANCELLED, ''",
        "REFUNDED,  ''",
    })
    void movesOnlyAlongTheTable(Phase from, String next) {
        assertThat(new TreeSet<>(from.next())).isEqualTo(new TreeSet<>(phases(next)));
    }

    @Property
    void refusesEveryOtherMove(@ForAll Phase from, @ForAll Phase to) {
        if (from.next().contains(to)) {
            from.requireMoveTo(to);
        } else {
            assertThatThrownBy(() -> from.requireMoveTo(to))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(from.name())
                    .hasMessageContaining(to.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPING", "SHIPPED", "DELIVERED", "DONE", "CANCELLED", "REFUNDED"})
    void whatHasLeftNeverComesBack(Phase phase) {
        assertThat(reachable(phase)).noneMatch(Phase::isOpen);
    }

    @ParameterizedTest
    @EnumSource
    void everyPhaseCanBeReached(Phase phase) {
        assertThat(reachable(Phase.UNPAID)).contains(phase);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenCanBeCancelled(Phase phase) {
        assertThat(phase.next().contains(Phase.CANCELLED)).isEqualTo(phase.isOpen());
    }

    @ParameterizedTest
    @EnumSource
    void stockIsHeldFromClearedToShipped(Phase phase) {
        assertThat(phase.holdsStock())
                .isEqualTo(EnumSet.of(Phase.READY, Phase.SHIPPING).contains(phase));
    }

    private static Set<Phase> phases(String names) {
        return Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Phase::valueOf)
                .collect(Collectors.toSet());
    }

    private static Set<Phase> reachable(Phase from) {
        var found = EnumSet.of(from);
        while (found.addAll(found.stream().flatMap(phase -> phase.next().stream()).toList())) {
            // until a round finds nothing new
        }
        return found;
    }
}
