package shop.fahuo.simulator.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Ear;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Hand;
import shop.fahuo.simulator.courier.Push;

import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

class ZtoPushTest extends ZtoCase {

    private static final String TRUNK =
            "GOT DEPARTURE ARRIVAL DEPARTURE ARRIVAL DEPARTURE ARRIVAL DISPATCH";

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, SIGNED",
        "LOCKER, INBOUND DEPARTURE_SIGNED",
        "COUNTER, HANDOVERSCAN_SIGNED SIGNED",
        "RETRIED, PROBLEM DISPATCH SIGNED",
        "LOCKER_FULL, PROBLEM DISPATCH SIGNED",
        "PROBLEM, PROBLEM",
        "RETURNED, PROBLEM RETURN_SCAN DEPARTURE ARRIVAL RETURN_SIGNED",
    })
    void hasWordsOfItsOwn(Fate fate, String end) {
        ship("S1", fate);

        var actions =
                zto.pushes().inOrder(clock.instant()).stream()
                        .map(push -> data(push).path("action").asString())
                        .collect(Collectors.joining(" "));

        assertThat(actions).isEqualTo(TRUNK + " " + end);
    }

    private void ship(String code, Fate fate) {
        var bill = create(code).bill();
        zto.ledger().ship(bill, fate);
        zto.ledger().subscribe(bill);
        clock.advance(Duration.ofDays(20));
    }

    @Test
    void signsItsData() {
        ship("S1", Fate.DELIVERED);

        var form = form(zto.pushes().inOrder(clock.instant()).getFirst());

        assertThat(form.keySet())
                .containsExactlyInAnyOrder("data", "data_digest", "company_id", "msg_type");
        assertThat(form)
                .containsEntry("msg_type", "Traces")
                .containsEntry("company_id", "FAHUOZTO01");
        assertThat(form.get("data_digest"))
                .isEqualTo(ZtoShipper.digest(Objects.requireNonNull(form.get("data"))));
        assertThat(
                        Hand.json(Objects.requireNonNull(form.get("data")))
                                .path("actionTime")
                                .asString())
                .matches("2026-11-22 [0-9:]{8}");
    }

    private static JsonNode data(Push push) {
        return Hand.json(Objects.requireNonNull(form(push).get("data")));
    }

    private static Map<String, String> form(Push push) {
        var form = new HashMap<String, String>();
        for (var pair : push.letter().body().split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Test
    void tellsOnlyWhoSubscribed() {
        create("S1");
        clock.advance(Duration.ofDays(10));

        assertThat(zto.pushes().upTo(clock.instant())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void callsAgainWhoDidNotHear(boolean status, int times) {
        try (var ear = new Ear(_ -> "{\"status\":" + status + "}")) {
            zto.pushes().to(ear.address());
            ship("S1", Fate.DELIVERED);
            zto.pushes().deliver();
            int once = ear.heard().size();
            clock.advance(Duration.ofMinutes(6));
            zto.pushes().deliver();

            assertThat(ear.heard()).hasSize(once * times);
        }
    }
}
