package shop.fahuo.console.importing;

/// How an import ended.
public sealed interface ImportResult {

    /// To the end of the file, or to where somebody cancelled it; see [ImportReport#complete()].
    record Ended(ImportReport report) implements ImportResult {}

    /// The file as a whole is of no use, from the start or from somewhere on.
    record Failed(ImportLook why) implements ImportResult {}
}
