package shop.fahuo.simulator.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;

import java.io.UncheckedIOException;
import java.util.List;

class ZtoFaultsTest extends ZtoCase {

    private void strike(CourierFault fault) {
        zto.faults().set(List.of(CourierFaultRule.on(CourierOperation.ZTO_CREATE, fault, 1)));
    }

    @ParameterizedTest
    @CsvSource({"CUT_BEFORE, 0", "CUT_AFTER, 1", "HALF_AFTER, 1"})
    void breaksOff(CourierFault fault, int sold) {
        strike(fault);

        assertThatThrownBy(() -> create("S1")).isInstanceOf(UncheckedIOException.class);
        assertThat(zto.ledger().bookings()).hasSize(sold);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE, 0, 500, ''",
        "ERROR_AFTER, 1, 500, ''",
        "PAGE_BEFORE, 0, 200, <html>",
        "PAGE_AFTER, 1, 200, <html>",
        "SLOW, 1, 200, {",
    })
    void answersWithoutAnEnvelope(CourierFault fault, int sold, int status, String text) {
        strike(fault);

        var reply = create("S1");

        assertThat(reply.http()).isEqualTo(status);
        assertThat(reply.text()).startsWith(text);
        assertThat(zto.ledger().bookings()).hasSize(sold);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, 0, S221",
        "SYSTEM_BEFORE, 0, S202",
        "SYSTEM_AFTER, 1, S202",
        "GATEWAY_TIMEOUT, 1, S200",
        "UNAVAILABLE, 0, S203",
        "BAD_SIGNATURE, 0, S211",
        "NO_PERMISSION, 0, S210",
        "IP_NOT_ALLOWED, 0, S212",
    })
    void refusesInItsOwnWords(CourierFault fault, int sold, String code) {
        strike(fault);

        var reply = create("S1");

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isFalse();
        assertThat(zto.ledger().bookings()).hasSize(sold);
    }
}
