package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.http.Outcome;
import shop.fahuo.simulator.http.Shelf;
import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.PaymentFaults;
import shop.fahuo.simulator.payment.alipay.AlipaySealer.Reader;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// Who may ask, what is answered, and in which broken way.
record AlipayHandler(
        AlipayGate gate, PaymentFaults faults, AlipayApi api, AlipaySealer sealer, Shelf shelf)
        implements Function<WireRequest, Outcome> {

    private static final String PAGE =
            "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

    @Override
    public Outcome apply(WireRequest request) {
        return switch (request.path()) {
            case AlipayRoutes.GATEWAY -> gateway(request);
            case AlipayRoutes.DOWNLOAD -> download(request);
            default -> new Outcome.Whole(sealer.foreign(404, "text/html", "404"));
        };
    }

    private Outcome gateway(WireRequest request) {
        var charset = AlipayRoutes.charset(request);
        var parameters = AlipayRoutes.parameters(request, charset);
        var reader =
                new Reader(
                        parameters.getOrDefault("method", ""),
                        charset,
                        parameters.containsKey("app_cert_sn"));
        AlipayCall call;
        try {
            gate.checkApp(parameters);
            call = AlipayRoutes.call(request, charset);
        } catch (AlipayProblem e) {
            return whole(reader, new AlipayAnswer.Unsigned(e.node()));
        }
        try {
            gate.check(call);
        } catch (AlipayProblem e) {
            return whole(reader, new AlipayAnswer.Signed(e.node()));
        }
        var rule = faults.next(call.operation());
        return rule.isPresent()
                ? spoiled(reader, call, rule.get())
                : whole(reader, new AlipayAnswer.Signed(answer(call)));
    }

    private JsonNode answer(AlipayCall call) {
        try {
            return api.answer(call);
        } catch (AlipayProblem e) {
            return e.node();
        }
    }

    private Outcome spoiled(Reader reader, AlipayCall call, PaymentFaultRule rule) {
        var fault = rule.fault();
        var node =
                fault.isDone()
                        ? answer(call.fated(fault))
                        : AlipayRefusals.of(call.operation(), fault);
        return outcome(reader, call.operation(), new AlipayAnswer.Signed(node), rule);
    }

    private Outcome outcome(
            Reader reader, Operation operation, AlipayAnswer answer, PaymentFaultRule rule) {
        var error = new AlipayAnswer.Signed(AlipayRefusals.of(operation, Fault.ERROR_BEFORE));
        return switch (rule.fault().manner()) {
            case CUT -> new Outcome.Cut();
            case SILENCE -> new Outcome.Silence();
            case HALF -> new Outcome.Half(seal(reader, answer, rule));
            case SLOW -> new Outcome.Late(seal(reader, answer, rule), rule.time());
            case ERROR -> new Outcome.Whole(seal(reader, error, rule));
            case PAGE -> new Outcome.Whole(sealer.foreign(502, "text/html", PAGE));
            case FORGED ->
                    new Outcome.Whole(sealer.foreign(200, "application/json", absence(reader)));
            case THROTTLE, SIGNATURE, SKEW, REFUSAL, FATE, TWICE ->
                    new Outcome.Whole(seal(reader, answer, rule));
        };
    }

    private static String absence(Reader reader) {
        return "{\"" + reader.node() + "\":" + AlipayProblem.noTrade().node() + "}";
    }

    private Outcome download(WireRequest request) {
        var reader = new Reader("", StandardCharsets.UTF_8, false);
        var token = request.query(StandardCharsets.UTF_8).getOrDefault("token", "");
        var file = shelf.take(token, gate.clock().instant());
        var rule = faults.next(Operation.ALIPAY_DOWNLOAD);
        if (file.isEmpty()) {
            return new Outcome.Whole(sealer.foreign(404, "text/html", "404"));
        }
        if (rule.filter(AlipayHandler::isRefusal).isPresent()) {
            return new Outcome.Whole(sealer.foreign(403, "text/html", "403"));
        }
        var answer = new AlipayAnswer.File(file.get());
        return rule.isPresent()
                ? outcome(reader, Operation.ALIPAY_DOWNLOAD, answer, rule.get())
                : whole(reader, answer);
    }

    /// Where files lie, nobody speaks the gateway's language.
    private static boolean isRefusal(PaymentFaultRule rule) {
        return switch (rule.fault().manner()) {
            case ERROR, THROTTLE, REFUSAL -> true;
            case CUT, HALF, SILENCE, PAGE, FORGED, SLOW, SIGNATURE, SKEW, FATE, TWICE -> false;
        };
    }

    private Outcome whole(Reader reader, AlipayAnswer answer) {
        return new Outcome.Whole(sealer.seal(reader, answer, Optional.empty()));
    }

    private WireReply seal(Reader reader, AlipayAnswer answer, PaymentFaultRule rule) {
        return sealer.seal(reader, answer, Optional.of(rule));
    }
}
