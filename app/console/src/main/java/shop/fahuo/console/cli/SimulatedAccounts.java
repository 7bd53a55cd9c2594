package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.PracticeParts;
import shop.fahuo.simulator.CourierSimulation;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.Simulation;

import java.util.Map;
import java.util.Optional;

/// Where the simulators are, and what one needs to call them. All of it is made up, and lives as
/// long as they do.
final class SimulatedAccounts {

    private SimulatedAccounts() {}

    static Map<String, Object> json(
            Simulation simulation,
            PaymentSimulation payments,
            Optional<CourierSimulation> couriers) {
        var accounts = json(simulation, payments);
        couriers.ifPresent(
                both -> {
                    accounts.put("sf", PracticeParts.sf(both.sf()).all());
                    accounts.put("zto", PracticeParts.zto(both.zto()).all());
                });
        return accounts;
    }

    private static Map<String, Object> json(Simulation simulation, PaymentSimulation payments) {
        var practice = simulation.practice();
        return Json.object(
                "kind", "channel",
                "name", "practice",
                "url", practice.base(),
                "token", practice.token(),
                "readToken", practice.readToken(),
                "wechat", PracticeParts.wechat(payments.wechat()).all(),
                "alipay", PracticeParts.alipay(payments.alipay()).all());
    }

    /// Without the keys, which are too long to be read out.
    static void say(
            Call call,
            Simulation simulation,
            PaymentSimulation payments,
            Optional<CourierSimulation> couriers) {
        var practice = simulation.practice();
        var wechat = payments.wechat();
        var alipay = payments.alipay();
        call.say("cli.simulate.wechat", wechat.base(), wechat.credentials().mchid());
        call.say("cli.simulate.alipay", alipay.gateway(), alipay.credentials().appId());
        couriers.ifPresent(both -> say(call, both));
        call.say("cli.simulate.keys");
        call.say("cli.simulate.running", practice.base(), practice.token());
    }

    private static void say(Call call, CourierSimulation couriers) {
        var sf = couriers.sf();
        var zto = couriers.zto();
        call.say("cli.simulate.sf", sf.service(), sf.credentials().partnerId());
        call.say("cli.simulate.zto", zto.base(), zto.credentials().appKey());
    }
}
