"""The bidirectional class of characters, and the pairs that are brackets or mirror images."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ISOLATES = frozenset(("LRI", "RLI", "FSI"))
"""What begins an isolate."""
EMBEDDINGS = frozenset(("LRE", "RLE", "LRO", "RLO"))
"""What begins an embedding or an override."""
REMOVED = EMBEDDINGS | {"PDF", "BN"}
"""What has no place of its own in the order (rule X9)."""
STRONG = frozenset(("L", "R", "AL"))

_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_OTHER_IMAGES = (
    "<>«»‹›∈∋∉∌∊∍∕⧵∟⯾∠⦣∡⦛∢⦠∤⫮∼∽≃⋍≅≌≒≓≔≕≤≥≦≧≨≩≪≫≮≯≰≱≲≳≴≵≶≷≸≹≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇⊈⊉⊊⊋⊏⊐⊑⊒⊘⦸⊢⊣⊦⫞⊨⫤⊩⫣⊫⫥⊰⊱⊲⊳⊴⊵⊶⊷⊸⟜⋉⋊"
    "⋋⋌⋐⋑⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫⋬⋭⋰⋱⋲⋺⋳⋻⋴⋼⋶⋽⋷⋾⟃⟄⟈⟉⟋⟍⟕⟖⟝⟞⟢⟣⟤⟥⦤⦥⦨⦩⦪⦫⦬⦭⦮⦯⧀⧁⧄⧅⧏⧐⧑⧒⧔⧕⧨⧩⧸⧹⨫⨬⨭⨮⨴⨵⨼⨽⩤⩥⩹⩺⩻⩼⩽⩾⩿⪀⪁⪂⪃⪄"
    "⪅⪆⪇⪈⪉⪊⪋⪌⪍⪎⪏⪐⪑⪒⪓⪔⪕⪖⪗⪘⪙⪚⪛⪜⪝⪞⪟⪠⪡⪢⪦⪧⪨⪩⪪⪫⪬⪭⪯⪰⪱⪲⪳⪴⪵⪶⪷⪸⪹⪺⪻⪼⪽⪾⪿⫀⫁⫂⫃⫄⫅⫆⫇⫈⫉⫊⫋⫌⫍⫎⫏⫐⫑⫒⫓⫔⫕⫖⫬⫭⫷⫸⫹⫺⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡﹤﹥＜＞"
)
OPENING = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
"""The bracket that closes each opening one."""
CLOSING = frozenset(OPENING.values())
_PAIRS = _BRACKETS + _OTHER_IMAGES
MIRRORED = {**dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)), **dict(zip(_PAIRS[1::2], _PAIRS[::2], strict=True))}
"""The mirror image of each character that has one, both ways."""

_SAME_BRACKET = {"\u2329": "\u3008", "\u232a": "\u3009"}
_RIGHT = ((0x0590, 0x0600), (0x07C0, 0x0860), (0xFB1D, 0xFB50), (0x10800, 0x10D00), (0x10D40, 0x10F00), (0x1E800, 0x1EC70))
_ARABIC = ((0x0600, 0x07C0), (0x0860, 0x0900), (0xFB50, 0xFE00), (0xFE70, 0xFF00), (0x10D00, 0x10D40), (0x1EC70, 0x1EF00))


@lru_cache(maxsize=8192)
def bidi_class(letter: str) -> str:
    """The bidirectional class of a character ("L", "AL", "EN" …); of one that is not yet assigned, that of its block."""
    return unicodedata.bidirectional(letter) or _of_block(ord(letter))


def same_bracket(letter: str) -> str:
    """The bracket as pairs are found: the two forms of an angle bracket count as one."""
    return _SAME_BRACKET.get(letter, letter)


def _of_block(point: int) -> str:
    if point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF or 0xE0000 <= point <= 0xE0FFF:
        return "BN"
    if any(low <= point < high for low, high in _RIGHT):
        return "R"
    if any(low <= point < high for low, high in _ARABIC):
        return "AL"
    return "ET" if 0x20A0 <= point <= 0x20CF else "L"
