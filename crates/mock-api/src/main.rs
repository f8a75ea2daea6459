//! Starts the marketplace API.

use std::process::ExitCode;
use std::sync::Arc;

use lokapasar_mock_api::options::{self, Command, Options, USAGE};
use lokapasar_mock_api::server;
use lokapasar_mock_api::state::AppState;
use tokio::net::TcpListener;

/// For a command line or a machine that does not let the server start.
const CANNOT_START: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    match options::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{USAGE}");
            ExitCode::SUCCESS
        }
        Ok(Command::Serve(options)) => match serve(*options).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => cannot_start(&message),
        },
        Ok(Command::BenchSearch(bench)) => measured(bench.search()),
        Ok(Command::BenchImport(bench)) => measured(bench.run()),
        Ok(Command::BenchAnalytics(bench)) => measured(bench.analytics().await),
        Ok(Command::TrialFiles(trial)) => match trial.run() {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => cannot_start(&message),
        },
        Err(message) => cannot_start(&format!("{message}\n\n{USAGE}")),
    }
}

fn measured(outcome: Result<bool, String>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => cannot_start(&message),
    }
}

fn cannot_start(message: &str) -> ExitCode {
    eprintln!("lokapasar-mock-api: {message}");
    ExitCode::from(CANNOT_START)
}

async fn serve(options: Options) -> Result<(), String> {
    let Options { host, port, config } = options;
    // The port comes first: generating the data for nothing would only keep the person waiting for the bad news.
    let listener = TcpListener::bind((host.as_str(), port)).await.map_err(|error| {
        if error.kind() == std::io::ErrorKind::AddrInUse {
            format!("port {port} is in use; stop what listens there, or name another with --port")
        } else {
            format!("cannot listen on {host}:{port}: {error}")
        }
    })?;
    let file = config
        .data
        .as_ref()
        .map(|path| path.display().to_string())
        .unwrap_or_default();
    let app = AppState::start(config).map_err(|error| format!("cannot open the store {file}: {error}"))?;
    app.warm_up()
        .map_err(|problem| format!("cannot prepare the data: {}", problem.code()))?;
    for report in app.import_files()? {
        println!("{report}");
    }
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("listening on http://{address}");
    server::serve(Arc::new(app), listener)
        .await
        .map_err(|error| error.to_string())
}
