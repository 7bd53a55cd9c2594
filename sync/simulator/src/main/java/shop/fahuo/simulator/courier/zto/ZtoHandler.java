package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Breakage;
import shop.fahuo.simulator.courier.Meter;
import shop.fahuo.simulator.http.Outcome;
import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.http.WireRequest;

import java.util.function.Function;

/// Who may ask, what is answered, and in which broken way.
record ZtoHandler(ZtoGate gate, Meter meter, Breakage breakage, ZtoApi api)
        implements Function<WireRequest, Outcome> {

    @Override
    public Outcome apply(WireRequest request) {
        if (!request.method().equals("POST")) {
            return new Outcome.Whole(WireReply.of(405, "text/plain", new byte[0]));
        }
        try {
            var call = gate.check(request);
            var operation = call.service().operation();
            switch (meter.count(operation, api.ledger().now())) {
                case NONE -> {}
                case SECOND -> throw new ZtoProblem("S221", "接口QPS超限");
                case SPAN -> throw new ZtoProblem("S206", "接口调用次数超限");
            }
            return breakage.of(operation, () -> answer(call));
        } catch (ZtoProblem e) {
            return new Outcome.Whole(ZtoEnvelope.no(e));
        }
    }

    private WireReply answer(ZtoCall call) {
        try {
            return ZtoEnvelope.ok(call.service(), api.answer(call));
        } catch (ZtoProblem e) {
            return ZtoEnvelope.no(e);
        }
    }
}
