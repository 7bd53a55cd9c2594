package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Language;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Everything that can be typed.
public final class CommandLine {

    public static final String VERSION = "0.1.0";

    static final List<Verb> VERBS =
            Stream.of(
                            List.of(
                                    window("", "cli.verb.window", false),
                                    window("demo", "cli.verb.demo", true),
                                    ImportVerb.VERB,
                                    WorkVerb.VERB,
                                    StatusVerb.VERB,
                                    OrdersVerb.VERB,
                                    OrderVerb.VERB),
                            List.of(StockVerb.VERB, ReviewVerb.VERB),
                            DeskVerbs.ALL,
                            List.of(EraseVerb.VERB),
                            RefundVerbs.ALL,
                            SettlementVerbs.ALL,
                            StatementVerbs.ALL,
                            PayoutVerbs.ALL,
                            PayeeVerbs.ALL,
                            ParcelVerbs.ALL,
                            List.of(PackVerb.VERB, TreeVerb.VERB),
                            TrackVerbs.ALL,
                            TariffVerbs.ALL,
                            DistributorVerbs.ALL,
                            RouteVerbs.ALL,
                            DeliveryVerbs.ALL,
                            LabelVerbs.ALL,
                            PrintRunVerbs.ALL,
                            PaperVerbs.ALL,
                            PrinterVerbs.ALL,
                            RuleVerbs.ALL,
                            ViewVerbs.ALL,
                            PlanVerbs.ALL,
                            CommissionVerbs.ALL,
                            PointVerbs.ALL,
                            RedVerbs.ALL,
                            AccountVerbs.ALL,
                            ShippingVerbs.ALL,
                            List.of(
                                    ReconcileVerbs.RECONCILE,
                                    ReconcileVerbs.DIFFERENCES,
                                    ReconcileVerbs.EXPLAIN,
                                    LawVerb.VERB,
                                    VerifyVerb.VERB),
                            ProofVerbs.ALL,
                            BackupVerbs.ALL,
                            KeyVerbs.ALL,
                            List.of(
                                    AddressVerb.VERB,
                                    SupportVerb.VERB,
                                    SimulateVerb.VERB,
                                    BenchVerb.VERB))
                    .flatMap(List::stream)
                    .toList();

    private CommandLine() {}

    private static Verb window(String name, String summary, boolean practice) {
        var seconds = Option.of("max-seconds", "cli.option.windowSeconds", new Kind.Count());
        return new Verb.Window(Syntax.of(name, summary).with(seconds), practice);
    }

    /// @param folder where relative file names start
    public static Parsed parse(List<String> arguments, Path folder) {
        return new Parser(VERBS, arguments, folder).parse();
    }

    /// What `--lang` asks for, else what the system speaks. Looked for before anything is parsed,
    /// so that even a mistake is spoken of in the right language.
    ///
    /// @param system as its ISO code
    public static Language language(List<String> arguments, String system) {
        var wanted = system;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                wanted = argument.substring("--lang=".length());
            } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
                wanted = arguments.get(i + 1);
            }
        }
        return wanted.equalsIgnoreCase("zh") ? Language.CHINESE : Language.ENGLISH;
    }
}
