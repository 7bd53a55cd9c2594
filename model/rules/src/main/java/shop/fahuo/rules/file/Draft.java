package shop.fahuo.rules.file;

import shop.fahuo.core.rule.Action;
import shop.fahuo.core.rule.Rule;

/// A rule whose condition nobody has checked yet.
public record Draft(String id, Rule.Title title, Written when, Action action, boolean stop) {}
