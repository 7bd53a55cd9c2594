package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.http.Outcome;
import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.PaymentFaults;

import java.util.Optional;
import java.util.function.Function;

/// Who may ask, what is answered, and in which broken way.
record WechatHandler(WechatGate gate, PaymentFaults faults, WechatApi api, WechatSealer sealer)
        implements Function<WireRequest, Outcome> {

    private static final String PAGE =
            "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    private static final String ABSENCE =
            "{\"code\":\"RESOURCE_NOT_EXISTS\",\"message\":\"no such resource\"}";

    @Override
    public Outcome apply(WireRequest request) {
        try {
            var call = WechatRoutes.call(request);
            if (call.operation().provider() != Operation.Provider.WEIXIN) {
                gate.check(request);
            }
            var rule = faults.next(call.operation());
            return rule.isPresent()
                    ? spoiled(call, rule.get())
                    : new Outcome.Whole(seal(call, answer(call), Optional.empty()));
        } catch (WechatProblem e) {
            return new Outcome.Whole(sealer.seal(request, e.answer(), Optional.empty()));
        }
    }

    private WechatAnswer answer(WechatCall call) {
        try {
            return api.answer(call);
        } catch (WechatProblem e) {
            return e.answer();
        }
    }

    private Outcome spoiled(WechatCall call, PaymentFaultRule rule) {
        var fault = rule.fault();
        var answer = fault.isDone() ? answer(call.fated(fault)) : WechatRefusals.of(call, fault);
        return switch (fault.manner()) {
            case CUT -> new Outcome.Cut();
            case SILENCE -> new Outcome.Silence();
            case HALF -> new Outcome.Half(seal(call, answer, Optional.empty()));
            case SLOW -> new Outcome.Late(seal(call, answer, Optional.empty()), rule.time());
            case ERROR -> whole(call, WechatRefusals.of(call, Fault.ERROR_BEFORE), rule);
            case PAGE -> new Outcome.Whole(sealer.foreign(502, "text/html", PAGE));
            case FORGED -> new Outcome.Whole(sealer.foreign(404, "application/json", ABSENCE));
            case THROTTLE, SIGNATURE, SKEW, REFUSAL, FATE, TWICE -> whole(call, answer, rule);
        };
    }

    private Outcome whole(WechatCall call, WechatAnswer answer, PaymentFaultRule rule) {
        return new Outcome.Whole(seal(call, answer, Optional.of(rule)));
    }

    private WireReply seal(WechatCall call, WechatAnswer answer, Optional<PaymentFaultRule> rule) {
        return sealer.seal(call.request(), answer, rule);
    }
}
