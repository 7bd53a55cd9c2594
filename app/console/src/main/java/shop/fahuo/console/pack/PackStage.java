package shop.fahuo.console.pack;

import shop.fahuo.core.pack.PackSession;
import shop.fahuo.store.pack.PackParcel;

import java.util.Optional;

/// How far the desk is.
public sealed interface PackStage {

    /// Nothing is on it.
    record Waiting(Optional<PackDone> last) implements PackStage {}

    /// A parcel is being looked for; what is scanned meanwhile waits.
    record Fetching(Optional<PackDone> last) implements PackStage {}

    /// Things go in. When all are and it stays here, something keeps it from being closed.
    record Packing(PackParcel parcel, PackSession session) implements PackStage {}

    /// All is in, and the scale is waited for.
    record Weighing(PackParcel parcel, PackSession session) implements PackStage {}

    /// It is being closed; what is scanned meanwhile waits.
    record Closing(PackParcel parcel, PackSession session) implements PackStage {}

    default Optional<PackParcel> onDesk() {
        return switch (this) {
            case Waiting _, Fetching _ -> Optional.empty();
            case Packing(var parcel, _) -> Optional.of(parcel);
            case Weighing(var parcel, _) -> Optional.of(parcel);
            case Closing(var parcel, _) -> Optional.of(parcel);
        };
    }

    default Optional<PackSession> going() {
        return switch (this) {
            case Waiting _, Fetching _ -> Optional.empty();
            case Packing(_, var session) -> Optional.of(session);
            case Weighing(_, var session) -> Optional.of(session);
            case Closing(_, var session) -> Optional.of(session);
        };
    }

    default boolean isBusy() {
        return this instanceof Fetching || this instanceof Closing;
    }
}
