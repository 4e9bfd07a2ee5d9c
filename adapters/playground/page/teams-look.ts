// Sizes and colours of a card in Teams, light and dark, in the words of the card renderer.

/** A host configuration. */
export function teamsLook(dark: boolean): object {
  const colour = (plain: string, subtle: string) => ({ default: plain, subtle })
  const foreground = dark
    ? {
        default: colour('#ffffff', '#c8c6c4'),
        dark: colour('#ffffff', '#c8c6c4'),
        light: colour('#ffffff', '#c8c6c4'),
        accent: colour('#a6a9f5', '#a6a9f5'),
        good: colour('#92c353', '#92c353'),
        warning: colour('#f8d22a', '#f8d22a'),
        attention: colour('#ff9aa8', '#ff9aa8'),
      }
    : {
        default: colour('#242424', '#5c5c5c'),
        dark: colour('#242424', '#5c5c5c'),
        light: colour('#ffffff', '#f0f0f0'),
        accent: colour('#4f52b2', '#4f52b2'),
        good: colour('#237b4b', '#237b4b'),
        warning: colour('#835b00', '#835b00'),
        attention: colour('#b10e1c', '#b10e1c'),
      }
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground })
  return {
    fontFamily: 'inherit',
    supportsInteractivity: true,
    spacing: { small: 6, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: dark ? '#4a4a4a' : '#e1e1e1' },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    containerStyles: {
      default: style('#00000000'),
      emphasis: style(dark ? '#2b2b2b' : '#f5f5f5'),
      accent: style(dark ? '#2f2f4a' : '#e8ebfa'),
      good: style(dark ? '#1e3a28' : '#e7f2da'),
      attention: style(dark ? '#4a2026' : '#fcf4f6'),
      warning: style(dark ? '#433a14' : '#fbf6d9'),
    },
    actions: {
      maxActions: 20,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      // Teams breaks a long title; cut off, it can't be read.
      allowTitleToWrap: true,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 160 },
      value: { wrap: true },
      spacing: 12,
    },
    table: { cellSpacing: 8 },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: ' *' } } },
  }
}
