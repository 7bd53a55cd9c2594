package shop.fahuo.simulator.practice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How to run a practice channel.
///
/// @param port on loopback; 0: any that is free
/// @param token opens everything
/// @param readToken opens the reading half
/// @param file where it remembers; empty: in memory only
/// @param seed of everything it leaves to chance
public record PracticeSettings(
        int port,
        String token,
        String readToken,
        Optional<Path> file,
        List<FaultRule> faults,
        long seed) {

    public PracticeSettings {
        faults = List.copyOf(faults);
        if (port < 0 || port > 65535 || token.isBlank() || readToken.equals(token)) {
            throw new IllegalArgumentException("no practice channel can run so");
        }
    }

    /// Any port, in memory, no faults.
    public static PracticeSettings plain(String token) {
        return new PracticeSettings(0, token, token + "-read", Optional.empty(), List.of(), 1);
    }

    public PracticeSettings withFaults(FaultRule... faults) {
        return new PracticeSettings(port, token, readToken, file, List.of(faults), seed);
    }

    public PracticeSettings withFile(Path file) {
        return new PracticeSettings(port, token, readToken, Optional.of(file), faults, seed);
    }

    /// Without the tokens.
    @Override
    public String toString() {
        return "practice channel on port " + port;
    }
}
