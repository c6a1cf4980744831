import {
  AppBar,
  Button,
  Container,
  CssBaseline,
  createTheme,
  ThemeProvider,
  Toolbar,
  Typography,
  useColorScheme,
} from '@mui/material';
import { SecurityPage } from './SecurityPage';

const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'class' },
  colorSchemes: { light: { palette: { primary: { main: '#00796b' } } }, dark: true },
  shape: { borderRadius: 12 },
  typography: { fontFamily: 'system-ui, sans-serif' },
});

export function App() {
  return (
    <ThemeProvider theme={theme} defaultMode="light">
      <CssBaseline />
      <AppBar position="static" elevation={0}>
        <Toolbar>
          <Typography variant="h6" component="h1" sx={{ flexGrow: 1 }}>
            Meadow
          </Typography>
          <SchemeButton />
        </Toolbar>
      </AppBar>
      <Container maxWidth="md" sx={{ py: 4 }}>
        <SecurityPage />
      </Container>
    </ThemeProvider>
  );
}

function SchemeButton() {
  const { mode, setMode } = useColorScheme();
  const next = mode === 'dark' ? 'light' : 'dark';
  return (
    <Button color="inherit" onClick={() => setMode(next)}>
      {next === 'dark' ? 'Dark' : 'Light'}
    </Button>
  );
}
