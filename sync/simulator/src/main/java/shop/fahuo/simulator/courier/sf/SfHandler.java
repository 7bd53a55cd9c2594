package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Breakage;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Meter;
import shop.fahuo.simulator.courier.Quota.Excess;
import shop.fahuo.simulator.http.Outcome;
import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.http.WireRequest;

import java.util.function.Function;

/// Who may ask, what is answered, and in which broken way.
record SfHandler(
        SfGate gate,
        SfTokens tokens,
        Meter meter,
        Breakage breakage,
        SfApi api,
        SfEnvelope envelope)
        implements Function<WireRequest, Outcome> {

    private static final String SERVICE = "POST /std/service";
    private static final String TOKEN = "POST /oauth2/accessToken";

    @Override
    public Outcome apply(WireRequest request) {
        var door = request.method() + " " + request.path();
        return switch (door) {
            case SERVICE -> service(request);
            case TOKEN -> breakage.of(CourierOperation.SF_TOKEN, () -> token(request));
            default ->
                    door.startsWith("GET " + SfPrintCalls.PATH)
                            ? breakage.of(
                                    CourierOperation.SF_LABEL, () -> api.prints().download(request))
                            : new Outcome.Whole(WireReply.of(404, "text/plain", new byte[0]));
        };
    }

    private WireReply token(WireRequest request) {
        try {
            return envelope.json(tokens.grant(request));
        } catch (SfRefusal e) {
            return envelope.no(e);
        }
    }

    private Outcome service(WireRequest request) {
        try {
            var call = gate.check(request);
            var operation = call.service().operation();
            if (meter.count(operation, api.ledger().now()) != Excess.NONE) {
                throw SfEnvelope.throttled();
            }
            return breakage.of(operation, () -> answer(call));
        } catch (SfRefusal e) {
            return new Outcome.Whole(envelope.no(e));
        }
    }

    private WireReply answer(SfCall call) {
        try {
            return envelope.ok(call, api.answer(call));
        } catch (SfProblem e) {
            return envelope.no(call, e);
        }
    }
}
