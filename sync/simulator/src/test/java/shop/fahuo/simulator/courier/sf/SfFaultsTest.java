package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Hand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

class SfFaultsTest extends SfCase {

    private void strike(CourierOperation operation, CourierFault fault) {
        sf.faults().set(List.of(CourierFaultRule.on(operation, fault, 1)));
    }

    @ParameterizedTest
    @CsvSource({"CUT_BEFORE, 0", "CUT_AFTER, 1", "HALF_AFTER, 1"})
    void breaksOff(CourierFault fault, int sold) {
        strike(CourierOperation.SF_CREATE, fault);

        assertThatThrownBy(() -> create("S1")).isInstanceOf(UncheckedIOException.class);
        assertThat(sf.ledger().bookings()).hasSize(sold);
        assertThat(search("S1").code()).isEqualTo(sold == 1 ? "S0000" : "6150");
        assertThat(create("S1").code()).isEqualTo("S0000");
        assertThat(sf.ledger().doubles()).isEmpty();
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
        strike(CourierOperation.SF_CREATE, fault);

        var reply = create("S1");

        assertThat(reply.http()).isEqualTo(status);
        assertThat(reply.text()).startsWith(text);
        assertThat(sf.ledger().bookings()).hasSize(sold);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, 0, A1005",
        "SYSTEM_BEFORE, 0, A1099",
        "SYSTEM_AFTER, 1, A1099",
        "UNAVAILABLE, 0, A1009",
        "BAD_SIGNATURE, 0, A1006",
        "NO_PERMISSION, 0, A1004",
        "IP_NOT_ALLOWED, 0, A1003",
        "TOKEN_EXPIRED, 0, A1011",
    })
    void refusesInItsOwnWords(CourierFault fault, int sold, String code) {
        strike(CourierOperation.SF_CREATE, fault);

        assertThat(create("S1").gateway()).isEqualTo(code);
        assertThat(sf.ledger().bookings()).hasSize(sold);
        assertThat(create("S1").code()).isEqualTo("S0000");
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT_BEFORE, 0", "TIMEOUT_AFTER, 1"})
    void fallsSilent(CourierFault fault, int sold) throws IOException {
        strike(CourierOperation.SF_CREATE, fault);
        try (var line = new Socket(InetAddress.ofLiteral("127.0.0.1"), sf.port())) {
            line.setSoTimeout(700);
            line.getOutputStream().write(request("S1"));
            assertThatThrownBy(() -> line.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(sf.ledger().bookings()).hasSize(sold);
    }

    private byte[] request(String orderId) {
        var fields = shipper.unsigned("EXP_RECE_CREATE_ORDER", order(orderId).toString());
        fields.put("msgDigest", Shipper.standard(fields));
        var body = Hand.form(fields);
        return ("POST /std/service HTTP/1.1\r\nContent-Type: "
                        + Shipper.TYPE
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void refusesATokenToo() {
        strike(CourierOperation.SF_TOKEN, CourierFault.TOKEN_EXPIRED);

        assertThat(shipper.token()).isEmpty();
        assertThat(shipper.token()).isNotEmpty();
    }

    @Test
    void strikesByChanceAsTheSeedSays() throws IOException {
        assertThat(chances()).isEqualTo(chances()).contains("A1005").contains("A1000");
    }

    private List<String> chances() throws IOException {
        start(SfSettings.plain());
        sf.faults()
                .set(
                        List.of(
                                CourierFaultRule.sometimes(
                                        CourierOperation.SF_SEARCH, CourierFault.THROTTLE, 0.5)));
        return IntStream.range(0, 20).mapToObj(_ -> search("S1").gateway()).toList();
    }

    @Test
    void knowsWhatCannotHappen() {
        assertThatThrownBy(
                        () ->
                                CourierFaultRule.on(
                                        CourierOperation.ZTO_CREATE, CourierFault.TOKEN_EXPIRED, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                CourierFaultRule.on(
                                        CourierOperation.SF_LABEL, CourierFault.THROTTLE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
