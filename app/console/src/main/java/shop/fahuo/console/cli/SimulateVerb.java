package shop.fahuo.console.cli;

import shop.fahuo.simulator.CourierSimulation;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.ScenarioReader;
import shop.fahuo.simulator.ScenarioReader.Reading;
import shop.fahuo.simulator.Simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// `simulate`: the outside world alone, until it is stopped.
final class SimulateVerb {

    /// Longer than any process lives.
    private static final Duration EVER = Duration.ofDays(36_500);

    static final Verb VERB =
            new Verb.Free(
                    Syntax.of("simulate", "cli.verb.simulate")
                            .with(
                                    Option.of(
                                            "scenario", "cli.option.scenario", new Kind.FileName()),
                                    Option.of("memory", "cli.option.memory", new Kind.FileName())),
                    SimulateVerb::run);

    private SimulateVerb() {}

    private static int run(Call call) {
        var file = call.arguments().file("scenario");
        try {
            if (file.isEmpty()) {
                return play(call, Scenario.DEMO);
            }
            return switch (ScenarioReader.read(Files.readString(file.get()))) {
                case Reading.Good(var scenario) -> play(call, scenario);
                case Reading.Bad(var field, var value) ->
                        call.refuse("cli.simulate.bad", file.get().toString(), field, value);
            };
        } catch (IOException e) {
            return call.refuse("cli.simulate.failed", String.valueOf(e.getMessage()));
        }
    }

    private static int play(Call call, Scenario scenario) throws IOException {
        var memory = call.arguments().file("memory");
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        try (var payments = PaymentSimulation.start(scenario, clock, random);
                var simulation =
                        Simulation.start(scenario, memory, clock, random, payments::take)) {
            var couriers = CourierSimulation.start(scenario, clock);
            try {
                show(call, simulation, payments, couriers);
                awaitEnd(call);
            } finally {
                couriers.ifPresent(CourierSimulation::close);
            }
            return Call.DONE;
        }
    }

    private static void show(
            Call call,
            Simulation simulation,
            PaymentSimulation payments,
            Optional<CourierSimulation> couriers) {
        if (call.isJson()) {
            call.json(SimulatedAccounts.json(simulation, payments, couriers));
        } else {
            SimulatedAccounts.say(call, simulation, payments, couriers);
        }
    }

    private static void awaitEnd(Call call) {
        try {
            call.caller().awaitGone(EVER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
