package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.courier.Ear;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Hand;
import shop.fahuo.simulator.courier.Push;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;

class SfPushTest extends SfCase {

    private static final String HEARD = "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}";

    @Test
    void tellsInTheShapeThatWasCaptured() {
        var waybill = create("S1").waybill();
        sf.ledger().ship(waybill, Fate.LOST);
        clock.advance(Duration.ofDays(10));

        var pushes = sf.pushes().inOrder(clock.instant());
        var first = Hand.json(pushes.getFirst().letter().body());
        var last = route(pushes.getLast());

        assertThat(first.path("Body").path("WaybillRoute").size()).isEqualTo(1);
        assertThat(route(pushes.getFirst()).propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "mailno",
                        "orderid",
                        "acceptTime",
                        "acceptAddress",
                        "remark",
                        "opCode",
                        "reasonCode",
                        "reasonName");
        assertThat(last.path("mailno").asString()).isEqualTo(waybill);
        assertThat(last.path("orderid").asString()).isEqualTo("S1");
        assertThat(last.path("opCode").asString()).isEqualTo("8000");
        assertThat(last.path("reasonCode").asString()).isEqualTo("6");
    }

    private static JsonNode route(Push push) {
        return Hand.json(push.letter().body()).path("Body").path("WaybillRoute").path(0);
    }

    @Test
    void tellsAboutFourTimesAndInDisorder() {
        for (int i = 0; i < 30; i++) {
            create("S" + i);
        }
        clock.advance(Duration.ofDays(10));

        var pushes = sf.pushes().upTo(clock.instant());
        var scans = sf.pushes().inOrder(clock.instant());

        assertThat((double) pushes.size() / scans.size()).isBetween(3.5, 4.5);
        assertThat(pushes).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
        assertThat(pushes.stream().map(push -> push.scan().at()).toList())
                .isNotEqualTo(pushes.stream().map(push -> push.scan().at()).sorted().toList());
        assertThat(pushes.stream().map(push -> push.letter().body()).distinct())
                .hasSameSizeAs(scans);
        assertThat(sf.pushes().upTo(clock.instant())).isEqualTo(pushes);
    }

    @Test
    void callsTheCustomerAsTheClockAdvances() {
        try (var ear = new Ear(_ -> HEARD)) {
            sf.pushes().to(ear.address());
            sf.ledger().ship(create("S1").waybill(), Fate.DELIVERED);
            sf.pushes().deliver();
            int before = ear.heard().size();
            clock.advance(Duration.ofDays(10));
            sf.pushes().deliver();
            int after = ear.heard().size();
            sf.pushes().deliver();

            assertThat(before).isLessThan(after);
            assertThat(ear.heard())
                    .hasSize(after)
                    .hasSize(sf.pushes().upTo(clock.instant()).size());
            assertThat(sf.pushes().attempts()).hasSize(after);
        }
    }

    @Test
    void callsAgainWhoDidNotHear() {
        try (var ear = new Ear(number -> number == 0 ? "{\"return_code\":\"1000\"}" : HEARD)) {
            sf.pushes().to(ear.address());
            sf.ledger().ship(create("S1").waybill(), Fate.DELIVERED);
            clock.advance(Duration.ofDays(10));
            sf.pushes().deliver();
            int before = ear.heard().size();
            sf.pushes().deliver();
            assertThat(ear.heard()).hasSize(before);
            clock.advance(Duration.ofMinutes(6));
            sf.pushes().deliver();

            assertThat(ear.heard()).hasSize(before + 1);
            assertThat(ear.heard().getLast()).isEqualTo(ear.heard().getFirst());
        }
    }

    @Test
    void tellsOfChildrenToo() {
        create(order("S1").put("parcelQty", 2));
        clock.advance(Duration.ofDays(10));

        var told = new HashSet<String>();
        sf.pushes().upTo(clock.instant()).forEach(push -> told.add(push.waybill()));
        assertThat(told).hasSize(2);
    }

    @Test
    void tellsNothingOfWhatWasCancelled() {
        create("S1");
        cancel("S1");
        clock.advance(Duration.ofDays(10));

        assertThat(sf.pushes().upTo(clock.instant())).isEmpty();
    }

    @Test
    void callsNobodyElsewhere() {
        assertThatThrownBy(() -> sf.pushes().to(URI.create("http://example.com/")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
