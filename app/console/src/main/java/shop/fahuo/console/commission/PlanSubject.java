package shop.fahuo.console.commission;

import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.store.commission.PlanFile;
import shop.fahuo.store.commission.PlanProblem;
import shop.fahuo.store.commission.PlanReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which plan shows.
public sealed interface PlanSubject {

    /// None is in force, and no file was read.
    record Nothing() implements PlanSubject {}

    record Version(PlanVersion version) implements PlanSubject {}

    /// A file that is in force nowhere yet.
    ///
    /// @param file its name
    /// @param source its text
    record Draft(String file, String source, ShopPlan plan) implements PlanSubject {}

    /// A file that is no plan.
    record Faulty(String file, List<PlanProblem> problems) implements PlanSubject {}

    /// A file that nobody can read.
    record Unread(String file) implements PlanSubject {}

    /// What a file is.
    static PlanSubject read(Path file, String name) {
        try {
            var source = Files.readString(file);
            return switch (PlanFile.read(source)) {
                case PlanReading.Valid(var plan) -> new Draft(name, source, plan);
                case PlanReading.Invalid(var problems) -> new Faulty(name, problems);
            };
        } catch (IOException _) {
            return new Unread(name);
        }
    }

    default Optional<ShopPlan> shown() {
        return switch (this) {
            case Version(var version) -> Optional.of(version.plan().plan());
            case Draft(_, _, var plan) -> Optional.of(plan);
            case Nothing(), Faulty _, Unread _ -> Optional.empty();
        };
    }
}
