package shop.fahuo.connect.courier;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What a test of a courier's account came to.
///
/// @param symptoms each once, the gravest first
public record CourierDiagnosis(List<CourierSymptom> symptoms) {

    public CourierDiagnosis {
        symptoms = List.copyOf(symptoms);
    }

    /// Whether the account can be used; what is left to say then is a warning.
    public boolean ok() {
        return symptoms.stream().noneMatch(CourierSymptom::isWrong);
    }

    /// Gathers what is found, answer by answer. That there is no such order is the answer that was
    /// asked for.
    public static final class Findings {

        private final Set<CourierSymptom> found = new LinkedHashSet<>();
        private final BiFunction<Capability, Refused<?>, CourierSymptom> account;

        /// @param account what the courier's refusals of an account mean
        public Findings(BiFunction<Capability, Refused<?>, CourierSymptom> account) {
            this.account = account;
        }

        public void judge(Capability asked, CourierReply<?> reply, Skew skew) {
            symptom(asked, reply, skew).ifPresent(found::add);
        }

        private Optional<CourierSymptom> symptom(
                Capability asked, CourierReply<?> reply, Skew skew) {
            return switch (reply) {
                case Ok<?> _ -> clock(skew);
                case Refused<?> refused when refused.why() == Refusal.ACCOUNT ->
                        Optional.of(account.apply(asked, refused));
                case Refused<?> _ -> clock(skew);
                case NotNow<?>(var code, _, _) when code.equals("UNREACHABLE") ->
                        Optional.of(new CourierSymptom.Unreachable());
                case NotNow<?>(var code, _, _) when code.equals("CLOCK") ->
                        Optional.of(new CourierSymptom.ClockOff(skew.ahead(), true));
                case NotNow<?>(var code, _, _) ->
                        Optional.of(new CourierSymptom.Unclear(asked, code));
                case Unknown<?>(var code, _, _) ->
                        Optional.of(new CourierSymptom.Unclear(asked, code));
            };
        }

        private static Optional<CourierSymptom> clock(Skew skew) {
            return skew.isWorthSaying()
                    ? Optional.of(new CourierSymptom.ClockOff(skew.ahead(), false))
                    : Optional.empty();
        }

        /// Whether asking on would only repeat what is known.
        public boolean isHopeless() {
            return found.stream().anyMatch(CourierSymptom::isWrong);
        }

        public CourierDiagnosis told() {
            var all = new ArrayList<>(found);
            all.sort(Comparator.comparing(symptom -> !symptom.isWrong()));
            return new CourierDiagnosis(all);
        }
    }
}
