package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.Rsa;

import tools.jackson.databind.JsonNode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;

/// Turns answers into bytes and signs those bytes, or does it wrong on demand.
record AlipaySealer(AlipayKeys keys, InstantSource clock) {

    private static final String NOBODYS = "00000000000000000000000000000000";

    /// @param method of the gateway, as `alipay.trade.query`
    record Reader(String method, Charset charset, boolean certified) {

        String node() {
            return method.replace('.', '_') + "_response";
        }
    }

    WireReply seal(Reader reader, AlipayAnswer answer, Optional<PaymentFaultRule> rule) {
        var fault = rule.map(PaymentFaultRule::fault);
        var reply =
                switch (answer) {
                    case AlipayAnswer.Signed(var node) -> signed(reader, node, fault);
                    case AlipayAnswer.Unsigned(var node) ->
                            json(reader, "{\"error_response\":" + node + "}");
                    case AlipayAnswer.File file ->
                            WireReply.of(200, "application/zip", file.content().toByteArray());
                };
        var wrong = fault.filter(Fault.SKEW::equals).flatMap(_ -> rule).map(PaymentFaultRule::time);
        return dated(reply, wrong.orElse(Duration.ZERO));
    }

    /// What something in between says, which has no key.
    WireReply foreign(int status, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return dated(WireReply.of(status, type, bytes), Duration.ZERO);
    }

    private WireReply dated(WireReply reply, Duration wrong) {
        var now = clock.instant().plus(wrong).atOffset(ZoneOffset.UTC);
        return reply.with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
    }

    private WireReply signed(Reader reader, JsonNode node, Optional<Fault> fault) {
        var text = node.toString();
        var body = new StringBuilder("{\"" + reader.node() + "\":" + text);
        boolean unknown = fault.filter(Fault.UNKNOWN_SERIAL::equals).isPresent();
        if (reader.certified() || unknown) {
            var number = unknown ? NOBODYS : keys.numbers().alipay();
            body.append(",\"alipay_cert_sn\":\"").append(number).append('"');
        }
        if (fault.filter(Fault.UNSIGNED::equals).isEmpty()) {
            boolean bad = fault.filter(Fault.BAD_SIGNATURE::equals).isPresent();
            var message = (bad ? text + " " : text).getBytes(reader.charset());
            body.append(",\"sign\":\"").append(Rsa.signed(keys.signing(), message)).append('"');
        }
        return json(reader, body.append('}').toString());
    }

    private static WireReply json(Reader reader, String body) {
        var type = "application/json;charset=" + reader.charset().name();
        return WireReply.of(200, type, body.getBytes(reader.charset()));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
